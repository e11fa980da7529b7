#include "plugins.hpp"

// Cookies: declared with every encoding, read, set and cleared.

namespace conformance {
namespace {

using namespace martlet;

struct Language {
  std::string lang;
};
Schema describe(Type<Language>) { return object<Language>("Language", field<&Language::lang>("lang").one_of("en", "de")); }

CookieOptions cookie(CookieEncoding encoding) {
  CookieOptions options;
  options.encoding = encoding;
  options.is_secure = false;
  return options;
}

CookieOptions session() {
  CookieOptions options = cookie(CookieEncoding::base64json);
  options.path = "/";
  return options;
}

CookieOptions theme() {
  CookieOptions options = cookie(CookieEncoding::none);
  options.is_http_only = false;
  options.same_site = SameSite::lax;
  options.ttl = std::chrono::minutes(1);
  options.path = "/account";
  options.domain = "example.com";
  return options;
}

CookieOptions loose() {
  CookieOptions options = cookie(CookieEncoding::none);
  options.strict_header = false;
  options.ignore_errors = true;
  return options;
}

CookieOptions clearing() {
  CookieOptions options = cookie(CookieEncoding::base64json);
  options.clear_invalid = true;
  return options;
}

CookieOptions bare() {
  CookieOptions options = cookie(CookieEncoding::none);
  options.is_http_only = false;
  options.same_site = SameSite::unset;
  return options;
}

json::Value show(Request& request) { return json::Object{{"state", request.state()}}; }

json::Value ok() { return json::Object{{"ok", true}}; }
Response login() { return Response(ok()).state("session", json::Object{{"user", "alice"}}); }
Response logout() { return Response(ok()).unstate("session"); }
Response two() { return Response("x").state("form", json::Object{{"a", "b"}, {"c", "1 2"}}).state("plain", "1", bare()); }

json::Value signed_cookie(Request& request) {
  const json::Value* value = request.state().find("signed");
  return json::Object{{"signed", value ? *value : json::Value()}};
}

void declare_cookies(Server& server) {
  server.state("session", session());
  server.state("theme", theme());
  server.state("signed", cookie(CookieEncoding::none));
  server.state("form", cookie(CookieEncoding::form));
  server.state("loose", loose());
  server.state("clearing", clearing());
}

void add_reading(Server& server) {
  StateOptions off;
  off.parse = false;
  StateOptions ignoring;
  ignoring.on_invalid = OnInvalid::ignore;
  server.get("/cookies", show);
  server.get("/cookies-off", show).state(off);
  server.get("/cookies-ignore", show).state(ignoring);
  server.get("/cookies-valid", show).expects<Language>(From::state).terse(false);
  server.get("/sign", signed_cookie);
}

void add_writing(Server& server) {
  server.post("/login", login);
  server.post("/logout", logout);
  server.get("/theme", [] { return Response("themed").state("theme", "dark"); });
  server.get("/default-cookie", [] { return Response("x").state("plain", "v"); });
  server.get("/bad-cookie", [] { return Response("x").state("plain", "a;b"); });
  server.get("/two", two);
}

}  // namespace

Plugin cookies() {
  return {.name = "account",  // as in data/README.md
          .register_with = [](Server& server) {
            declare_cookies(server);
            add_reading(server);
            add_writing(server);
          }};
}

}  // namespace conformance
