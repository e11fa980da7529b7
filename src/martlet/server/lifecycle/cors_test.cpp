#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

InjectOptions with(std::string name, std::string value) {
  InjectOptions options;
  options.headers = {{std::move(name), std::move(value)}};
  return options;
}

TEST(Cors, listed_origin_is_echoed_and_others_receive_no_headers) {
  Server server(quiet_options());
  server.get("/", [] { return "text"; }).cors(cors_from({"https://a.example", "https://*.b.example"}));
  EXPECT_EQ(answer(server, with("origin", "https://www.b.example")).header("access-control-allow-origin"), "https://www.b.example");
  const InjectResponse other = server.inject(with("origin", "https://evil.example"));
  EXPECT_EQ(other.status, 200);
  EXPECT_EQ(other.header("access-control-allow-origin"), "");
  EXPECT_EQ(other.header("vary"), "origin");
}

std::string_view allowed(Server& server, const char* origin) {
  static InjectResponse answered;
  answered = answer(server, with("origin", origin));
  return answered.header("access-control-allow-origin");
}

TEST(Cors, a_star_alone_allows_all_origins) {
  Server server(quiet_options());
  server.get("/", [] { return "text"; }).cors(cors_from({"*"}));
  EXPECT_EQ(allowed(server, "https://a.example"), "https://a.example");
  EXPECT_EQ(allowed(server, "null"), "null");
}

// hapi 21, lib/cors.js: `*` becomes `.*` and `?` becomes `.`, in origins that have a `*`. Checked against hapi itself.
TEST(Cors, wildcards_match_as_in_hapi) {
  struct Case {
    const char* pattern;
    const char* origin;
    bool is_allowed;
  };
  for (const Case& one :
       {Case{"https://*.b.example", "https://www.b.example", true}, Case{"https://*.b.example", "https://a.b.b.example", true},
        Case{"https://*.b.example", "https://b.example", false}, Case{"https://*.b.example", "https://www.b.example.evil", false},
        Case{"*.b.example", "https://www.b.example", true}, Case{"*.b.example", "http://www.b.example", true},
        Case{"https://a*.b?.example", "https://a.b1.example", true}, Case{"https://a*.b?.example", "https://a.b.example", false},
        Case{"https://b.example:*", "https://b.example:8080", true}, Case{"*//*b*", "https://aab", true},
        Case{"https://*.b.example", "https://wwwxb.example", false}}) {
    Server server(quiet_options());
    server.get("/", [] { return "text"; }).cors(cors_from({one.pattern}));
    EXPECT_EQ(allowed(server, one.origin), one.is_allowed ? one.origin : "") << one.pattern;
  }
}

TEST(Cors, preflight_is_answered_for_the_route_of_the_requested_method) {
  Server server(quiet_options());
  server.put("/", [] { return "text"; }).cors();
  InjectOptions preflight = with("origin", "https://a.example");
  preflight.method = "OPTIONS";
  preflight.headers.emplace_back("access-control-request-method", "PUT");
  const InjectResponse allowed = answer(server, preflight);
  EXPECT_EQ(allowed.status, 200);
  EXPECT_EQ(allowed.header("access-control-allow-methods"), "PUT");
  EXPECT_EQ(allowed.header("access-control-max-age"), "86400");
  preflight.headers.back().second = "DELETE";
  EXPECT_EQ(server.inject(preflight).status, 404);
}

TEST(Cors, a_preflight_with_an_empty_list_of_headers_is_allowed) {
  Server server(quiet_options());
  server.put("/", [] { return "text"; }).cors();
  InjectOptions preflight = with("origin", "https://a.example");
  preflight.method = "OPTIONS";
  preflight.headers.emplace_back("access-control-request-method", "PUT");
  preflight.headers.emplace_back("access-control-request-headers", "");
  EXPECT_EQ(answer(server, preflight).header("access-control-allow-methods"), "PUT");
}

}  // namespace
}  // namespace martlet
