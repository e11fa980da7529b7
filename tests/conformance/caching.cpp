#include <martlet/http/content_coding.hpp>
#include <martlet/http/preconditions.hpp>

#include "plugins.hpp"

// Validators, cache-control, ranges and compression.

namespace conformance {
namespace {

using namespace martlet;
using std::chrono::milliseconds;

constexpr const char* modified = "Wed, 21 Oct 2015 07:28:00 GMT";
constexpr milliseconds minute{60'000};

json::Value one() { return json::Object{{"a", 1}}; }

Response tagged(EtagOptions options) {
  Response response(one());
  response.etag("v1", options);
  return response;
}

Response dated(Response response) {
  response.header("last-modified", modified);
  return response;
}

// hapi's h.entity(): what is fresh at the client isn't made at all.
Response entity(Request& request) {
  const http::Validators validators{.etag = "\"e1\"", .etag_varies = true, .last_modified = from_http_date(modified)};
  static constexpr std::string_view encodings[] = {"gzip", "deflate"};
  const auto fresh = http::not_modified(request.method(), request.headers(), validators, encodings);
  Response response;
  if (!fresh) response = Response(json::Value(json::Object{{"fresh", true}}));
  response.etag("e1");
  if (fresh) response.code(304).header("etag", fresh->etag);
  return dated(std::move(response));
}

CacheOptions for_a_minute(Privacy privacy = Privacy::unspecified) {
  CacheOptions options;
  options.expires_in = minute;
  options.privacy = privacy;
  return options;
}

CacheOptions also_errors(CacheOptions options) {
  options.statuses = {200, 404};
  return options;
}

Boom missing() { return not_found(); }

Response with_cookie() {
  Response response(one());
  response.state("plain", "1");
  return response;
}

Response short_lived() {
  Response response(one());
  response.ttl(milliseconds(5000));
  return response;
}

Response own_header() {
  Response response(one());
  response.header("cache-control", "max-age=7");
  return response;
}

Response digits() {
  Response response("0123456789");
  response.etag("r1").type("application/octet-stream");
  return response;
}

std::string lorem_ipsum() {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "lorem ipsum ";
  return text;
}

Response big_json() {
  Response response(json::Value(json::Object{{"text", std::string(2000, 'x')}}));
  response.etag("big");
  return response;
}

Response big_binary() {
  Response response(Bytes{std::string(2000, 'a')});
  response.type("image/png");
  return response;
}

Response pre_encoded() {
  Response response(Bytes{http::encode(http::ContentCoding::gzip, "hello")});
  response.type("text/plain").compressed("gzip");
  return response;
}

void add_validators(Server& server) {
  server.get("/etag", [] { return tagged({}); });
  server.get("/weak", [] { return tagged({.weak = true}); });
  server.get("/novary", [] { return tagged({.vary = false}); });
  server.get("/modified", [] { return dated(Response(one())); });
  server.get("/both", [] { return dated(tagged({})); });
  server.get("/entity", entity);
  server.post("/etag", [] { return tagged({}); });
}

void add_cache_control(Server& server) {
  CacheOptions off;
  off.enabled = false;
  CacheOptions otherwise;
  otherwise.otherwise = "no-store";
  server.get("/ttl", one).cache(for_a_minute(Privacy::is_public));
  server.get("/ttl-private", one).cache(also_errors(for_a_minute(Privacy::is_private)));
  server.get("/ttl-error", missing).cache(for_a_minute());
  server.get("/ttl-404", missing).cache(also_errors(for_a_minute()));
  server.get("/ttl-cookie", with_cookie).cache(for_a_minute());
  server.get("/ttl-auth", one).auth("token").cache(for_a_minute(Privacy::is_public));
  server.get("/ttl-response", short_lived);
  server.get("/off", one).cache(off);
  server.get("/otherwise", one).cache(otherwise);
  server.get("/own", own_header);
}

void add_content(Server& server) {
  ResponseOptions whole;
  whole.ranges = false;
  server.get("/range", digits);
  server.get("/range-off", [] { return "0123456789"; }).response(whole);
  server.get("/big", lorem_ipsum);
  server.get("/big-json", big_json);
  server.get("/big-binary", big_binary);
  server.get("/pre-encoded", pre_encoded);
}

}  // namespace

Plugin caching() {
  return {.name = "caching", .register_with = [](Server& server) {
            add_validators(server);
            add_cache_control(server);
            add_content(server);
          }};
}

}  // namespace conformance
