#include <map>

#include "request_log.hpp"

#include <martlet/async/sleep.hpp>
#include <martlet/schema/object.hpp>

#include "testing/initialize_and_inject.hpp"
#include "testing/log_lines.hpp"

namespace shop {

using martlet::field;
using martlet::Schema;
using martlet::Type;

struct Item {
  std::string sku;
};
Schema describe(Type<Item>) { return martlet::object<Item>("Item", field<&Item::sku>("sku").pattern("^[a-z]+$")); }

struct Login {
  std::string user;
  std::string password;
  std::optional<std::vector<Item>> items;
  std::optional<std::map<std::string, std::int64_t>> limits;
};
Schema describe(Type<Login>) {
  return martlet::object<Login>("Login", field<&Login::user>("user").email(), field<&Login::password>("password").pattern("^[a-z]+$"),
                                field<&Login::items>("items"), field<&Login::limits>("limits"));
}

}  // namespace shop

namespace martlet {
namespace {

// A value that every part of a request may carry; no log line may.
constexpr const char* secret = "S3CRET";

TEST(RequestLog, a_rejected_body_is_logged_with_route_keys_and_reasons_but_no_values) {
  const LogLines lines;
  Server server(lines.options());
  server.post("/login/{id}", [](Body<shop::Login>) { return "in"; }).all_errors();
  answer(server, json_post("/login/S3CRET?q=S3CRET", R"({"user":"S3CRET","password":"S3CRET","items":[{"sku":"S3CRET"}],"S3CRET":1})"));
  const json::Value line = lines.last();
  EXPECT_EQ(line.text("message"), "POST /login/{id}: 400 Bad Request");
  EXPECT_EQ(line.text("level"), "WARN");
  EXPECT_EQ(line.text("route"), "/login/{id}");
  EXPECT_EQ(line.text("source"), "payload");
  EXPECT_EQ(line.text("keys"), "user, password, items.0.sku, *");
  EXPECT_EQ(line.text("reason"),
            "must be a valid email; fails to match the required pattern: /^[a-z]+$/; fails to match the required pattern: /^[a-z]+$/; "
            "is not allowed");
  EXPECT_EQ(lines.text().find(secret), std::string::npos) << lines.text();
}

TEST(RequestLog, keys_of_a_map_are_not_logged) {
  const LogLines lines;
  Server server(lines.options());
  server.post("/", [](Body<shop::Login>) { return "in"; });
  answer(server, json_post("/", R"({"user":"a@b.com","password":"a","limits":{"S3CRET":"x"}})"));
  EXPECT_EQ(lines.last().text("keys"), "limits.*");
  EXPECT_EQ(lines.text().find(secret), std::string::npos) << lines.text();
}

TEST(RequestLog, no_line_about_a_request_contains_values_from_its_client) {
  const LogLines lines;
  Server server(lines.options(LogRequests::all));
  server.state("sid", {.encoding = CookieEncoding::base64json});
  server.auth_strategy("token", bearer([](std::string) { return std::optional<Credentials<>>(); }));
  server.get("/query", [](QueryParam<"n", int>) { return "text"; });
  server.get("/header", [](Header<"x-n", int>) { return "text"; });
  server.get("/param/{n}", [](Param<"n", int>) { return "text"; });
  server.get("/cookie", [](Cookie<"n", int>) { return "text"; });
  server.get("/auth", [] { return "text"; }).auth("token");
  server.get("/thrown/{id}", [](Param<"id"> id) -> std::string { throw not_found("no " + *id); });
  server.get("/logged", [](Request&) { return "text"; }).expects<int>(From::query).on_invalid(OnInvalid::log);
  server.post("/json", [](Body<shop::Login>) { return "text"; });
  server.post("/pre", [](Request&) { return "text"; })
      .pre(pre("a", [](Request& r) -> int { throw conflict(std::string(r.query_string())); }, OnInvalid::log));
  InjectOptions request;
  request.headers = {{"authorization", "Bearer S3CRET"}, {"cookie", "n=S3CRET; sid=S3CRET"}, {"x-n", secret}, {"S3CRET", secret}};
  for (const char* url : {"/query?n=S3CRET", "/header", "/param/S3CRET", "/cookie", "/auth?S3CRET", "/thrown/S3CRET",
                          "/logged?S3CRET=S3CRET", "/S3CRET?S3CRET=S3CRET", "/%S3CRET"}) {
    request.url = url;
    answer(server, request);
  }
  request.method = secret;
  server.inject(request);
  for (const char* url : {"/json", "/pre?S3CRET"}) {
    InjectOptions post = json_post(url, "{S3CRET");
    server.inject(post);
    post.headers = {{"content-type", "S3CRET/S3CRET;S3CRET"}};
    server.inject(post);
  }
  EXPECT_GE(lines.all().size(), 14U);
  EXPECT_EQ(lines.text().find(secret), std::string::npos) << lines.text();
}

TEST(RequestLog, an_exception_is_logged_with_id_method_and_route) {
  const LogLines lines;
  Server server(lines.options());
  server.get("/orders/{id}", []() -> std::string { throw std::runtime_error("the disk is full"); });
  answer(server, "/orders/7");
  ASSERT_EQ(lines.all().size(), 1U);
  const json::Value line = lines.last();
  EXPECT_EQ(line.text("message"), "the disk is full");
  EXPECT_EQ(line.text("method"), "GET");
  EXPECT_EQ(line.text("route"), "/orders/{id}");
  EXPECT_NE(line.text("requestId"), "");
}

TEST(RequestLog, a_returned_failure_is_logged_like_a_thrown_one) {
  const LogLines lines;
  Server server(lines.options(LogRequests::failed));
  server.get("/", [] { return internal("no connection"); });
  answer(server, "/");
  ASSERT_EQ(lines.all().size(), 1U);
  EXPECT_EQ(lines.last().text("message"), "no connection");
}

TEST(RequestLog, only_failures_are_logged_by_default) {
  const LogLines lines;
  Server server(lines.options(LogRequests::failed));
  server.get("/", [] { return "text"; });
  answer(server, "/");
  server.inject("/missing");
  EXPECT_EQ(lines.text(), "");
}

TEST(RequestLog, an_access_log_has_every_response_with_the_id_of_the_handlers_lines) {
  const LogLines lines;
  Server server(lines.options(LogRequests::all));
  server.get("/", [](Request& request) {
    request.log().info("working");
    return std::string(request.id());
  });
  const std::string id = answer(server, "/").payload;
  ASSERT_EQ(lines.all().size(), 2U);
  EXPECT_EQ(json::parse(lines.all().front())->text("requestId"), id);
  EXPECT_EQ(lines.last().text("requestId"), id);
  EXPECT_EQ(lines.last().text("message"), "GET /: 200 OK");
}

TEST(RequestLog, an_access_log_has_method_route_status_time_and_size) {
  const LogLines lines;
  Server server(lines.options(LogRequests::all));
  server.get("/orders/{id}", [] { return "12345"; });
  server.del("/orders/{id}", [] { return NoContent(); });
  answer(server, "/orders/S3CRET?q=S3CRET");
  const json::Value line = lines.last();
  EXPECT_EQ(line.text("method"), "GET");
  EXPECT_EQ(line.text("route"), "/orders/{id}");
  EXPECT_EQ(line.find("status")->number(), 200);
  EXPECT_EQ(line.find("bytes")->number(), 5);
  EXPECT_GT(line.find("milliseconds")->number(), 0);
  EXPECT_NE(line.text("requestId"), "");
  EXPECT_EQ(line.text("trace_id").size(), 32U);
  EXPECT_EQ(line.text("span_id").size(), 16U);
  InjectOptions removal;
  removal.method = "DELETE";
  removal.url = "/orders/S3CRET";
  answer(server, removal);
  EXPECT_EQ(lines.last().find("bytes")->number(), 0);
  EXPECT_EQ(lines.text().find(secret), std::string::npos) << lines.text();
}

TEST(RequestLog, lines_have_the_trace_of_the_request) {
  const LogLines lines;
  Server server(lines.options(LogRequests::all));
  server.get("/", [](Request& request) {
    request.log().info("working");
    return request.trace().traceparent();
  });
  InjectOptions traced;
  traced.headers = {{"traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"},
                    {"x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793"}};
  const std::string outgoing = answer(server, traced).payload;
  ASSERT_EQ(lines.all().size(), 2U);
  for (const std::string& text : lines.all()) {
    const json::Value line = json::parse(text).value();
    EXPECT_EQ(line.text("trace_id"), "4bf92f3577b34da6a3ce929d0e0e4736");
    EXPECT_EQ(line.text("xray_trace_id"), "1-5759e988-bd862e3fe1be46a994272793");
    EXPECT_EQ(outgoing, "00-4bf92f3577b34da6a3ce929d0e0e4736-" + std::string(line.text("span_id")) + "-01");
  }
}

TEST(RequestLog, lines_have_the_xray_id_if_there_is_one) {
  const LogLines lines;
  Server server(lines.options(LogRequests::all));
  server.get("/", [] { return "text"; });
  InjectOptions traced;
  traced.headers = {{"x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"}};
  answer(server, traced);
  EXPECT_EQ(lines.last().text("xray_trace_id"), "1-5759e988-bd862e3fe1be46a994272793");
  EXPECT_EQ(lines.last().text("trace_id"), "5759e988bd862e3fe1be46a994272793");
}

TEST(RequestLog, a_request_that_timed_out_keeps_its_trace) {
  const LogLines lines;
  Server server(lines.options(LogRequests::all));
  server
      .get("/",
           []() -> Task<std::string> {
             co_await sleep(std::chrono::hours(1));
             co_return "late";
           })
      .server_timeout(std::chrono::milliseconds(1));
  InjectOptions traced;
  traced.headers = {{"traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}};
  EXPECT_EQ(answer(server, traced).status, 503);
  EXPECT_EQ(lines.last().text("trace_id"), "4bf92f3577b34da6a3ce929d0e0e4736");
}

}  // namespace
}  // namespace martlet
