#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>

#include "testing/site.hpp"

namespace martlet {
namespace {

TEST(Directory, sends_a_file_with_its_type_length_and_validators) {
  const Site site;
  site.add("css/site.css", "body{}");
  SiteServer server(site);
  const InjectResponse response = server.get("/static/css/site.css");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.payload, "body{}");
  EXPECT_EQ(response.header("content-type"), "text/css; charset=utf-8");
  EXPECT_EQ(response.header("content-length"), "6");
  EXPECT_EQ(response.header("accept-ranges"), "bytes");
  EXPECT_EQ(response.header("etag").size(), 42U);  // 20 bytes in hex and the quotes
  EXPECT_NE(response.header("last-modified"), "");
}

TEST(Directory, requires_a_path_that_ends_with_a_parameter) {
  const Site site;
  Server server;
  server.get("/static", Directory(site.path()));
  server.get("/{lang}/docs/", Directory(site.path()));
  server.get("/one/{file}", Directory(site.path()));
  server.get("/all/{path*}", Directory(site.path()));
  LocalLoop loop;
  const Result<void> ready = loop.run(server.initialize());
  ASSERT_FALSE(ready);
  EXPECT_EQ(to_text(ready.error()),
            "the application can't start, for 2 reasons:\n"
            "  route GET /static: it serves a directory, so its path has to end with a parameter; write /static/{path*}, or use "
            "File to serve a single file [directory-parameter]\n"
            "  route GET /{lang}/docs/: it serves a directory, so its path has to end with a parameter; write /{lang}/docs/{path*}, or use "
            "File to serve a single file [directory-parameter]");
}

TEST(Directory, responds_404_to_missing_files) {
  const Site site;
  SiteServer server(site);
  EXPECT_EQ(server.status("/static/none.css"), 404);
  EXPECT_EQ(server.status("/static/none/none.css"), 404);
  site.add("a.txt", "a");
  EXPECT_EQ(server.status("/static/a.txt/"), 404);
  EXPECT_EQ(server.status("/static/a.txt/b"), 404);
  EXPECT_EQ(server.status("/static/" + std::string(300, 'a')), 404);
}

TEST(Directory, streams_a_large_file_completely) {
  const Site site;
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += std::to_string(i);
  site.add("large.bin", bytes);
  SiteServer server(site);
  const InjectResponse response = server.get("/static/large.bin");
  EXPECT_EQ(response.header("content-length"), std::to_string(bytes.size()));
  EXPECT_TRUE(response.payload == bytes);
}

TEST(Directory, responds_200_with_an_empty_file) {
  const Site site;
  site.add("empty.txt", "");
  SiteServer server(site);
  const InjectResponse response = server.get("/static/empty.txt");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("content-length"), "0");
}

TEST(Directory, responds_to_head_with_the_headers_of_get) {
  const Site site;
  site.add("a.txt", "0123456789");
  SiteServer server(site);
  const InjectResponse response = server.get("/static/a.txt", {}, "HEAD");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("content-length"), "10");
  EXPECT_EQ(response.payload, "");
}

TEST(Directory, answers_conditional_requests) {
  const Site site;
  site.add("a.txt", "a");
  SiteServer server(site);
  const InjectResponse first = server.get("/static/a.txt");
  const std::string etag(first.header("etag"));
  const std::string modified(first.header("last-modified"));
  EXPECT_EQ(server.get("/static/a.txt", {{"if-none-match", etag}}).status, 304);
  EXPECT_EQ(server.get("/static/a.txt", {{"if-none-match", "\"other\""}}).status, 200);
  EXPECT_EQ(server.get("/static/a.txt", {{"if-modified-since", modified}}).status, 304);
  EXPECT_EQ(server.get("/static/a.txt", {{"if-modified-since", "Mon, 01 Jan 1990 00:00:00 GMT"}}).status, 200);
}

TEST(Directory, etag_depends_on_the_bytes_and_not_on_the_time) {
  const Site site;
  site.add("a.txt", "one");
  SiteServer server(site);
  const std::string etag(server.get("/static/a.txt").header("etag"));
  const auto time = std::filesystem::last_write_time(site.path("a.txt"));
  std::filesystem::remove(site.path("a.txt"));
  site.add("b.txt", "one");
  site.add("a.txt", "two");  // a file with the same length and time, as in reproducible zip files of two versions
  std::filesystem::last_write_time(site.path("a.txt"), time);
  EXPECT_NE(server.get("/static/a.txt").header("etag"), etag);
  EXPECT_EQ(server.get("/static/b.txt").header("etag"), etag);
}

TEST(Directory, etag_can_depend_on_size_and_time_or_be_omitted) {
  const Site site;
  site.add("a.txt", "0123456789");
  SiteServer simple(site, {.etag_method = EtagMethod::simple});
  EXPECT_TRUE(simple.get("/static/a.txt").header("etag").starts_with("\"a-")) << simple.get("/static/a.txt").header("etag");
  SiteServer none(site, {.etag_method = EtagMethod::none});
  EXPECT_EQ(none.get("/static/a.txt").header("etag"), "");
}

TEST(Directory, sends_the_requested_range) {
  const Site site;
  site.add("a.bin", "0123456789");
  SiteServer server(site);
  const InjectResponse part = server.get("/static/a.bin", {{"range", "bytes=2-4"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.payload, "234");
  EXPECT_EQ(part.header("content-range"), "bytes 2-4/10");
  EXPECT_EQ(part.header("content-length"), "3");
  EXPECT_EQ(server.get("/static/a.bin", {{"range", "bytes=-2"}}).payload, "89");
  const InjectResponse beyond = server.get("/static/a.bin", {{"range", "bytes=10-"}});
  EXPECT_EQ(beyond.status, 416);
  EXPECT_EQ(beyond.header("content-range"), "bytes */10");
  EXPECT_EQ(server.get("/static/a.bin", {{"range", "bytes=2-4"}, {"if-range", "\"other\""}}).payload, "0123456789");
  const std::string etag(part.header("etag"));
  EXPECT_EQ(server.get("/static/a.bin", {{"range", "bytes=2-4"}, {"if-range", etag}}).payload, "234");
}

TEST(Directory, reads_only_the_requested_range_of_a_large_file) {
  const Site site;
  const std::string bytes = std::string(300'000, 'a') + "tail";
  site.add("a.bin", bytes);
  SiteServer server(site);
  EXPECT_EQ(server.get("/static/a.bin", {{"range", "bytes=300000-"}}).payload, "tail");
  EXPECT_EQ(server.get("/static/a.bin", {{"range", "bytes=100000-299999"}}).payload.size(), 200'000U);
}

TEST(Directory, compresses_text_like_any_response) {
  const Site site;
  site.add("a.txt", std::string(5000, 'a'));
  SiteServer server(site);
  const InjectResponse response = server.get("/static/a.txt", {{"accept-encoding", "gzip"}});
  EXPECT_EQ(response.header("content-encoding"), "gzip");
  EXPECT_TRUE(response.header("etag").ends_with("-gzip\"")) << response.header("etag");
}

TEST(Directory, sends_an_existing_precompressed_file_that_the_client_accepts) {
  const Site site;
  site.add("a.js", "plain");
  site.add("a.js.gz", "gzipped");
  site.add("a.js.br", "brotli");
  site.add("b.js", "plain");
  site.add("b.js.gz", "gzipped");
  SiteServer server(site, {.lookup_compressed = true});
  const auto sent = [&](std::string url, std::string accepted) {
    const InjectResponse response = server.get(std::move(url), {{"accept-encoding", std::move(accepted)}});
    EXPECT_EQ(response.header("content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(response.header("vary"), "accept-encoding");
    return std::string(response.header("content-encoding")) + ':' + response.payload;
  };
  EXPECT_EQ(sent("/static/a.js", "gzip, deflate, br"), "br:brotli");
  EXPECT_EQ(sent("/static/a.js", "gzip"), "gzip:gzipped");
  EXPECT_EQ(sent("/static/a.js", "br;q=0.5, gzip"), "gzip:gzipped");
  EXPECT_EQ(sent("/static/a.js", "identity"), ":plain");
  EXPECT_EQ(sent("/static/a.js", ""), ":plain");
  EXPECT_EQ(sent("/static/b.js", "gzip, deflate, br"), "gzip:gzipped");
  EXPECT_EQ(sent("/static/b.js", "br, gzip;q=0"), ":plain");
  const auto etag = [&](std::string accepted) {
    return std::string(server.get("/static/a.js", {{"accept-encoding", std::move(accepted)}}).header("etag"));
  };
  EXPECT_NE(etag("gzip"), etag("identity"));
  EXPECT_EQ(server.get("/static/a.js", {{"accept-encoding", "gzip"}, {"if-none-match", etag("gzip")}}).status, 304);
}

TEST(Directory, looks_for_no_precompressed_file_by_default) {
  const Site site;
  site.add("a.js", "plain");
  site.add("a.js.gz", "gzipped");
  SiteServer server(site);
  EXPECT_EQ(server.get("/static/a.js", {{"accept-encoding", "gzip"}}).payload, "plain");
}

TEST(Directory, sends_the_index_of_a_directory) {
  const Site site;
  site.add("index.html", "home");
  site.add("docs/index.html", "docs");
  site.add("empty/a.txt", "a");
  SiteServer server(site);
  EXPECT_EQ(server.get("/static/").payload, "home");
  EXPECT_EQ(server.get("/static").payload, "home");
  EXPECT_EQ(server.get("/static/docs/").payload, "docs");
  EXPECT_EQ(server.get("/static/docs").payload, "docs");
  EXPECT_EQ(server.get("/static/docs").header("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(server.status("/static/empty/"), 403);
  SiteServer none(site, {.index = {}});
  EXPECT_EQ(none.status("/static/docs/"), 403);
  SiteServer other(site, {.index = {"none.html", "a.txt"}});
  EXPECT_EQ(other.get("/static/empty").payload, "a");
}

TEST(Directory, redirects_to_a_trailing_slash_if_configured) {
  const Site site;
  site.add("docs/index.html", "docs");
  SiteServer server(site, {.redirect_to_slash = true});
  const InjectResponse response = server.get("/static/docs");
  EXPECT_EQ(response.status, 302);
  EXPECT_EQ(response.header("location"), "/static/docs/");
  EXPECT_EQ(server.get("/static/docs/").payload, "docs");
}

TEST(Directory, adds_the_default_extension) {
  const Site site;
  site.add("about.html", "about");
  SiteServer server(site, {.default_extension = "html"});
  EXPECT_EQ(server.get("/static/about").payload, "about");
  EXPECT_EQ(server.get("/static/about/").payload, "about");
  EXPECT_EQ(server.status("/static/none"), 404);
}

TEST(Directory, hides_names_that_begin_with_a_dot) {
  const Site site;
  site.add(".env", "password");
  site.add(".git/config", "config");
  site.add("a/.hidden/b.txt", "b");
  site.add("..odd", "odd");
  SiteServer server(site);
  for (const char* url :
       {"/static/.env", "/static/%2eenv", "/static/.git/config", "/static/a/.hidden/b.txt", "/static/a%2F.hidden/b.txt", "/static/..odd"}) {
    EXPECT_EQ(server.status(url), 404) << url;
  }
  SiteServer open(site, {.show_hidden = true});
  EXPECT_EQ(open.get("/static/.env").payload, "password");
}

TEST(Directory, serves_nothing_outside_however_the_path_is_written) {
  const Site site;
  site.add("a/b.txt", "b");
  SiteServer server(site, {.show_hidden = true});
  for (const char* url : {"/static/../secret.txt", "/static/%2e%2e/secret.txt", "/static/..%2Fsecret.txt", "/static/..%2fsecret.txt",
                          "/static/%2e%2e%2fsecret.txt", "/static/a/..%2F..%2Fsecret.txt", "/static/a%2F..%2F..%2Fsecret.txt",
                          "/static/%2e%2e%5csecret.txt", "/static/..%5Csecret.txt", "/static/%252e%252e%252fsecret.txt",
                          "/static//etc/passwd", "/static/%2Fetc%2Fpasswd", "/static///etc/passwd", "/static/a/../../../secret.txt",
                          "/static/..%c0%afsecret.txt", "/static/....//secret.txt", "/static/..;/secret.txt"}) {
    const InjectResponse response = server.get(url);
    EXPECT_GE(response.status, 400) << url;
    EXPECT_LT(response.status, 500) << url;
    EXPECT_EQ(response.payload.find("\"secret\""), std::string::npos) << url;
  }
  EXPECT_EQ(server.status("/static/..%2Fsecret.txt"), 403);
  EXPECT_EQ(server.status("/static/%2Fetc%2Fpasswd"), 403);
}

TEST(Directory, does_not_end_a_path_at_a_nul) {
  const Site site;
  site.add("a.txt", "a");
  SiteServer server(site);
  EXPECT_EQ(server.status("/static/a.txt%00.png"), 404);
}

TEST(Directory, selects_the_file_by_the_last_parameter_only) {
  const Site site;
  site.add("acme", "not this");
  site.add("index.html", "home");
  SiteServer server;
  server.server().get("/{tenant}/{path*}", Directory(site.path()));
  EXPECT_EQ(server.get("/acme").payload, "home");
}

TEST(Directory, that_does_not_exist_is_an_initialization_error) {
  try {
    const Directory directory("/none/such");
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "the directory \"/none/such\" can't be opened: No such file or directory");
  }
}

TEST(Directory, responds_403_to_an_unreadable_file) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const Site site;
  site.add("a.txt", "a");
  std::filesystem::permissions(site.path("a.txt"), std::filesystem::perms::none);
  SiteServer server(site);
  EXPECT_EQ(server.status("/static/a.txt"), 403);
}

}  // namespace
}  // namespace martlet
