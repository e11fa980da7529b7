#include <martlet/http/content_coding.hpp>
#include <martlet/http/preconditions.hpp>

#include "plugins.hpp"

// Validators, Cache-Control, ranges and compression.

namespace conformance {
namespace {

using namespace martlet;
using std::chrono::milliseconds;

constexpr const char* modified = "Wed, 21 Oct 2015 07:28:00 GMT";
constexpr milliseconds minute{60'000};

json::Value one() { return json::Object{{"a", 1}}; }

Response tagged(EtagOptions options = {}) { return Response(one()).etag("v1", options); }

// hapi's h.entity(): if the client's copy is fresh, the response isn't created at all.
Response entity(Request& request) {
  const http::Validators validators{.etag = "\"e1\"", .etag_varies = true, .last_modified = from_http_date(modified)};
  static constexpr std::string_view encodings[] = {"gzip", "deflate"};
  const auto fresh = http::not_modified(request.method(), request.headers(), validators, encodings);
  if (fresh) return Response().code(304).header("etag", fresh->etag).header("last-modified", modified);
  return Response(json::Value(json::Object{{"fresh", true}})).etag("e1").header("last-modified", modified);
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

std::string lorem_ipsum() {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "lorem ipsum ";
  return text;
}

Response big_json() { return Response(json::Value(json::Object{{"text", std::string(2000, 'x')}})).etag("big"); }
Response big_binary() { return Response(Bytes{std::string(2000, 'a')}).type("image/png"); }

Response pre_encoded() { return Response(Bytes{http::encode(http::ContentCoding::gzip, "hello")}).type("text/plain").compressed("gzip"); }

void add_validators(Server& server) {
  server.get("/etag", [] { return tagged(); });
  server.get("/weak", [] { return tagged({.weak = true}); });
  server.get("/novary", [] { return tagged({.vary = false}); });
  server.get("/modified", [] { return Response(one()).header("last-modified", modified); });
  server.get("/both", [] { return tagged().header("last-modified", modified); });
  server.get("/entity", entity);
  server.post("/etag", [] { return tagged(); });
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
  server.get("/ttl-cookie", [] { return Response(one()).state("plain", "1"); }).cache(for_a_minute());
  server.get("/ttl-auth", one).auth("token").cache(for_a_minute(Privacy::is_public));
  server.get("/ttl-response", [] { return Response(one()).ttl(milliseconds(5000)); });
  server.get("/off", one).cache(off);
  server.get("/otherwise", one).cache(otherwise);
  server.get("/own", [] { return Response(one()).header("cache-control", "max-age=7"); });
}

void add_content(Server& server) {
  ResponseOptions whole;
  whole.ranges = false;
  server.get("/range", [] { return Response("0123456789").etag("r1").type("application/octet-stream"); });
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
