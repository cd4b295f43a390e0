/** What a metadata name is worth as the date of publication; `modified` ones say when the page was last changed. */
export interface MetaDateName {
  confidence: number;
  modified: boolean;
}

const rows = (confidence: number, modified: boolean, names: string): [string, MetaDateName][] =>
  names.split(' ').map((name) => [name, { confidence, modified }]);

/** Names of meta tags, link relations and item properties that carry a date, lower-cased. */
export const metaDateNames: ReadonlyMap<string, MetaDateName> = new Map([
  ...rows(
    0.9,
    false,
    'article:published_time article:published datepublished og:published_time og:article:published_time published_time publication_date publish-date publishdate publish_date published-date publicationdate pubdate datecreated_published rnews:datepublished sailthru.date parsely-pub-date article.published cxenseparse:recs:publishtime originalpublicationdate date_published citation_publication_date citation_online_date article_date_original dc.date.issued dcterms.issued dcterms.created dc.date.created dc.created date.created datecreated created article:created_time bt:pubdate uploaddate timestamp.published vr:published_time article_date release_date displaydate display-date pdate ptime gentime mediaplusdate weibo:article:create_at',
  ),
  ...rows(
    0.68,
    false,
    'date dc.date dcterms.date dc:date time article.date last-published og:pubdate shareaholic:article_published_time citation_date prism.publicationdate',
  ),
  ...rows(
    0.45,
    true,
    'article:modified_time og:updated_time og:modified_time lastmod last-modified lastmodified datemodified dc.date.modified dcterms.modified modified updated date.updated rnews:datemodified article.updated revised utime revision_date',
  ),
]);

/** Keys of JSON-LD that carry a date. */
export const jsonLdDateKeys: ReadonlyMap<string, MetaDateName> = new Map([
  ['datePublished', { confidence: 0.95, modified: false }],
  ['dateCreated', { confidence: 0.85, modified: false }],
  ['uploadDate', { confidence: 0.7, modified: false }],
  ['dateModified', { confidence: 0.45, modified: true }],
]);
