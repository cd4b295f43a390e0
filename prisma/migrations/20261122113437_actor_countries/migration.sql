-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "countries" TEXT[] DEFAULT ARRAY[]::TEXT[];
