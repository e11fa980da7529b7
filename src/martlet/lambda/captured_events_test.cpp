// Tests of the events in tests/captures, which AWS sent or documents, and the requests that they describe.
#include <gtest/gtest.h>

#include <algorithm>

#include <fstream>
#include <iterator>

#include <martlet/async/local_loop.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/http/form_urlencoded.hpp>
#include <martlet/json/value.hpp>

#include "http_events.hpp"

namespace martlet::lambda {
namespace {

json::Value captured(const std::string& name) {
  std::ifstream file(CAPTURES "/" + name, std::ios::binary);
  return json::parse(std::string(std::istreambuf_iterator<char>(file), {})).value();
}

struct Seen {
  std::string method, path, query, body, cookie, probe, length, address;
};

Seen see(const http::Request& request) {
  Seen seen;
  const std::size_t mark = request.target.find('?');
  seen.method = request.method;
  seen.path = request.target.substr(0, mark);
  if (mark != std::string_view::npos) seen.query = request.target.substr(mark + 1);
  seen.body = request.body->ready().value_or("(not ready)");
  seen.cookie = request.headers.get("cookie").value_or("(none)");
  seen.probe = request.headers.joined("x-probe").value_or("(none)");
  seen.length = request.headers.get("content-length").value_or("(none)");
  seen.address = request.remote_address;
  return seen;
}

// Returns the request that the handler received for `event`; its path is "(refused)" if the handler wasn't called.
Seen request_of(const json::Value& event) {
  const std::string text = event.to_text();
  Seen seen;
  seen.path = "(refused)";
  HttpEvents events([&](http::Request& request) -> Task<http::Response> {
    seen = see(request);
    co_return http::Response();
  });
  const Log silent([](std::string_view) {}, Level::fatal);
  Invocation invocation;
  invocation.event = text;
  invocation.context.log_lines = &silent;
  LocalLoop loop;
  EXPECT_TRUE(loop.run(events.handle(invocation))) << text;
  return seen;
}

// Returns the parameters, sorted by name, since those of different names have no order in some events.
std::vector<std::string> parameters(std::string_view query) {
  std::vector<std::string> all;
  for (const http::FormField& field : http::parse_form(query)) all.push_back(field.name + '=' + field.value);
  std::stable_sort(all.begin(), all.end(),
                   [](const std::string& a, const std::string& b) { return a.substr(0, a.find('=')) < b.substr(0, b.find('=')); });
  return all;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

class CapturedEvent : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Of, CapturedEvent,
                         ::testing::Values("rest-api", "http-api-1", "http-api-2", "function-url", "load-balancer", "lattice-1",
                                           "lattice-2"),
                         [](const auto& kind) {
                           std::string name = kind.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST_P(CapturedEvent, is_the_request_that_was_sent) {
  const json::Value sent = captured("request.json");
  const Seen seen = request_of(captured("events/" + std::string(GetParam()) + ".json"));
  EXPECT_EQ(seen.method, sent.text("method"));
  EXPECT_EQ(seen.path, sent.text("path"));
  EXPECT_EQ(parameters(seen.query), parameters(sent.text("query")));
  EXPECT_EQ(seen.body, sent.text("body"));
  EXPECT_EQ(seen.length, std::to_string(sent.text("body").size()));
  EXPECT_EQ(seen.cookie, "session=abc123; theme=dark");
  EXPECT_EQ(without_spaces(seen.probe), "first,second");
  EXPECT_EQ(seen.address, "192.0.2.1");
}

// AWS may send null for missing members, and new members at any time.
TEST_P(CapturedEvent, may_have_null_for_any_member_that_does_not_determine_its_kind) {
  const json::Value event = captured("events/" + std::string(GetParam()) + ".json");
  for (const auto& [name, value] : *event.object()) {
    if (name == "version" || name == "httpMethod" || name == "method" || name == "requestContext" || name.ends_with("ath")) continue;
    json::Value changed = event;
    changed.set(name, nullptr);
    EXPECT_EQ(request_of(changed).method, "POST") << name;
  }
}

TEST_P(CapturedEvent, may_have_unknown_members) {
  json::Value event = captured("events/" + std::string(GetParam()) + ".json");
  event.set("new", json::Object{{"path", "/elsewhere"}, {"headers", json::Array{1, nullptr}}});
  EXPECT_EQ(request_of(event).path, captured("request.json").text("path"));
}

json::Value with_path(const std::string& kind, std::string_view path) {
  json::Value event = captured("events/" + kind + ".json");
  const bool has_stage = kind == "http-api-1";
  for (const char* name : {"path", "rawPath"}) {
    if (event.find(name)) event.set(name, (has_stage ? "/live" : "") + std::string(path));
  }
  return event;
}

TEST(CapturedPath, that_an_integration_leaves_encoded_is_not_changed) {
  const json::Value paths = captured("paths.json");
  for (const json::Value& path : *paths.array()) {
    for (const char* kind : {"rest-api", "function-url", "load-balancer"}) {
      EXPECT_EQ(request_of(with_path(kind, path.text("encoded"))).path, path.text("sent")) << kind;
    }
  }
}

TEST(CapturedPath, that_an_http_api_has_decoded_is_read_as_decoded) {
  const json::Value paths = captured("paths.json");
  for (const json::Value& path : *paths.array()) {
    if (path.find("httpApi")->is_null()) continue;
    for (const char* kind : {"http-api-1", "http-api-2"}) {
      EXPECT_EQ(percent_decode(request_of(with_path(kind, path.text("httpApi"))).path), path.text("httpApi")) << kind;
    }
  }
}

TEST(CapturedPath, with_a_literal_percent_sign_is_decoded_once) {
  EXPECT_EQ(request_of(with_path("http-api-2", "/user/percent%done")).path, "/user/percent%25done");
  EXPECT_EQ(request_of(with_path("http-api-2", "/user/%2e%2e")).path, "/user/%252e%252e");
  EXPECT_EQ(request_of(with_path("http-api-1", "/user/a%41")).path, "/user/a%2541");
}

TEST(CapturedPath, of_an_http_api_with_a_dot_segment_is_refused_since_it_may_have_been_a_name) {
  for (const char* kind : {"http-api-1", "http-api-2"}) {
    EXPECT_EQ(request_of(with_path(kind, "/user/../admin")).path, "(refused)");
    EXPECT_EQ(request_of(with_path(kind, "/user/.")).path, "(refused)");
    EXPECT_EQ(request_of(with_path(kind, "/user/..a")).path, "/user/..a");
  }
  EXPECT_EQ(request_of(with_path("rest-api", "/user/../admin")).path, "/user/../admin");
}

}  // namespace
}  // namespace martlet::lambda
