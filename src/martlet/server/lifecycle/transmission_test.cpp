#include "testing/error_fixture.hpp"
#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

InjectOptions with_header(std::string name, std::string value) {
  InjectOptions options;
  options.headers = {{std::move(name), std::move(value)}};
  return options;
}

TEST(Transmission, sends_json_with_hapis_headers) {
  Server server(quiet_options());
  server.get("/", [] { return json::Value(json::Object{{"a", 1}}); });
  const InjectResponse sent = answer(server, "/");
  EXPECT_EQ(sent.header("content-type"), "application/json; charset=utf-8");
  EXPECT_EQ(sent.header("content-length"), "7");
  EXPECT_EQ(sent.header("cache-control"), "no-cache");
  EXPECT_EQ(sent.header("accept-ranges"), "bytes");
  EXPECT_EQ(sent.payload, R"({"a":1})");
}

TEST(Transmission, sends_204_without_content) {
  Server server(quiet_options());
  server.get("/", [] { return Response(); });
  EXPECT_EQ(answer(server, "/").status, 204);
}

TEST(Transmission, head_has_the_length_but_not_the_body) {
  Server server(quiet_options());
  server.get("/", [] { return "hello"; });
  InjectOptions head;
  head.method = "HEAD";
  const InjectResponse sent = answer(server, head);
  EXPECT_EQ(sent.header("content-length"), "5");
  EXPECT_EQ(sent.payload, "");
}

TEST(Transmission, large_text_is_compressed_for_clients_that_accept_it) {
  Server server(quiet_options());
  server.get("/", [] { return Response(std::string(5000, 'x')).etag("v1"); });
  const InjectResponse sent = answer(server, with_header("accept-encoding", "gzip"));
  EXPECT_EQ(sent.header("content-encoding"), "gzip");
  EXPECT_EQ(sent.header("vary"), "accept-encoding");
  EXPECT_EQ(sent.header("etag"), "\"v1-gzip\"");
  EXPECT_EQ(sent.header("content-length"), "");
  EXPECT_LT(sent.payload.size(), 500U);
}

TEST(Transmission, compression_can_be_switched_off) {
  Server server(quiet_options());
  server.get("/", [] { return std::string(5000, 'x'); }).compression(false);
  EXPECT_EQ(answer(server, with_header("accept-encoding", "gzip")).payload.size(), 5000U);
}

TEST(Transmission, a_matching_etag_results_in_304) {
  Server server(quiet_options());
  server.get("/", [] { return Response("text").etag("v1"); });
  const InjectResponse sent = answer(server, with_header("if-none-match", "\"v1\""));
  EXPECT_EQ(sent.status, 304);
  EXPECT_EQ(sent.payload, "");
  EXPECT_EQ(sent.header("content-length"), "");
}

TEST(Transmission, an_empty_range_is_ignored) {
  Server server(quiet_options());
  server.get("/", [] { return "0123456789"; });
  EXPECT_EQ(answer(server, with_header("range", "")).status, 200);
}

TEST(Transmission, head_has_the_length_before_compression) {
  Server server(quiet_options());
  server.get("/", [] { return std::string(2000, 'x'); });
  InjectOptions head = with_header("accept-encoding", "gzip");
  head.method = "HEAD";
  const InjectResponse sent = answer(server, std::move(head));
  EXPECT_EQ(sent.header("content-length"), "2000");
  EXPECT_EQ(sent.header("content-encoding"), "");
  EXPECT_EQ(sent.header("vary"), "accept-encoding");
}

TEST(Transmission, a_range_of_the_content_is_sent) {
  Server server(quiet_options());
  server.get("/", [] { return "0123456789"; });
  const InjectResponse sent = answer(server, with_header("range", "bytes=2-4"));
  EXPECT_EQ(sent.status, 206);
  EXPECT_EQ(sent.payload, "234");
  EXPECT_EQ(sent.header("content-range"), "bytes 2-4/10");
}

TEST(Transmission, cache_control_has_the_routes_lifetime) {
  Server server(quiet_options());
  CacheOptions cache;
  cache.expires_in = std::chrono::minutes(1);
  cache.privacy = Privacy::is_public;
  server.get("/", [] { return "text"; }).cache(cache);
  EXPECT_EQ(answer(server, "/").header("cache-control"), "max-age=60, must-revalidate, public");
}

TEST(Transmission, cookies_are_set_as_declared) {
  Server server(quiet_options());
  CookieOptions options;
  options.encoding = CookieEncoding::base64json;
  options.path = "/";
  server.state("session", options);
  server.get("/", [] { return Response("x").state("session", json::Object{{"user", "ada"}}); });
  EXPECT_EQ(answer(server, "/").header("set-cookie"), "session=eyJ1c2VyIjoiYWRhIn0=; Secure; HttpOnly; SameSite=Strict; Path=/");
}

TEST(Transmission, errors_have_security_headers_too) {
  Server server(quiet_options());
  server.get("/", []() -> std::string { throw not_found(); }).security();
  EXPECT_EQ(answer(server, "/").header("x-content-type-options"), "nosniff");
}

TEST(Transmission, a_cookie_does_not_make_a_response_private) {
  Server server(quiet_options());
  CacheOptions cache;
  cache.expires_in = std::chrono::seconds(60);
  server.state("a");
  server.get("/", [] { return Response("text").state("a", "1"); }).cache(cache);
  server.get("/header", [] { return Response("text").header("set-cookie", "a=1"); }).cache(cache);
  EXPECT_EQ(answer(server, "/").header("cache-control"), "max-age=60, must-revalidate");
  EXPECT_EQ(server.inject("/header").header("cache-control"), "max-age=60, must-revalidate, private");
}

TEST(Transmission, a_304_to_head_has_the_length_of_the_get) {
  Server server(quiet_options());
  server.get("/", [] { return Response("text").etag("v1"); });
  InjectOptions head = with_header("if-none-match", "\"v1\"");
  head.method = "HEAD";
  const InjectResponse same = answer(server, head);
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.header("content-length"), "4");
  EXPECT_EQ(server.inject(with_header("if-none-match", "\"v1\"")).header("content-length"), "");
}

TEST(Transmission, responds_500_to_headers_that_cannot_be_sent) {
  for (const auto& [name, value] : {std::pair("x-a", "1\r\nx-b: 2"), std::pair("x a", "1"), std::pair("", "1")}) {
    ErrorFixture fixture;
    fixture.server.get("/", [&] { return Response("text").header(name, value); }).cors();
    expect_500(fixture, from_elsewhere("GET", "/"));
  }
}

TEST(Transmission, responds_500_to_statuses_and_reasons_that_cannot_be_sent) {
  ErrorFixture fixture;
  fixture.server.get("/", [] { return Response("text").code(99); }).cors();
  fixture.server.get("/reason", [] { return Response("text").message("a\nb"); }).cors();
  expect_500(fixture, from_elsewhere("GET", "/"));
  EXPECT_EQ(fixture.server.inject("/reason").status, 500);
}

TEST(Transmission, sends_errors_without_headers_that_cannot_be_sent) {
  ErrorFixture fixture;
  fixture.server.get("/", []() -> std::string { throw not_found().header("x-a", "\n"); });
  const InjectResponse failed = answer(fixture.server, "/");
  EXPECT_EQ(failed.status, 500);
  EXPECT_EQ(failed.header("x-a"), "");
}

}  // namespace
}  // namespace martlet
