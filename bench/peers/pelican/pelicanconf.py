"""The same pages as the product's: articles, a page per race and candidate, index, feed, sitemap.

A race is a category, a candidate a tag; plug-ins, pagination and authors' pages are off.
"""

SITENAME = "Campaign Tracker"
SITEURL = "https://example.org"
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = False
PLUGINS = []
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
CATEGORY_URL = "races/{slug}/"
CATEGORY_SAVE_AS = "races/{slug}/index.html"
TAG_URL = "candidates/{slug}/"
TAG_SAVE_AS = "candidates/{slug}/index.html"
AUTHOR_SAVE_AS = ""
AUTHORS_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "archives", "categories", "tags", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_ALL_ATOM = "feed.atom"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DISABLE_URL_HASH = True
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
