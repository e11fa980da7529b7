#include <martlet/app/http_client_plugin.hpp>

#include <gtest/gtest.h>

#include <martlet/net/testing/running_server.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

constexpr const char* traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
constexpr const char* xray = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

// A service that calls another service.
class Greeter {
 public:
  explicit Greeter(HttpClient& http) : http_(http) {}
  Task<std::string> greet() {
    Task<Result<FetchResponse>> fetched = http_.fetch(FetchRequest::get("https://names.example/"));
    const Result<FetchResponse> response = co_await std::move(fetched);
    co_return response ? "hello " + response->body : response.error().what;
  }
  std::string greet_blocking() {
    const Result<FetchResponse> response = http_.fetch_blocking(FetchRequest::get("https://names.example/"));
    return response ? "hello " + response->body : response.error().what;
  }

 private:
  HttpClient& http_;
};

ServerOptions without_lines() {
  ServerOptions options;
  options.log = Log([](std::string_view) {}, Level::fatal);
  return options;
}

// The server of an application that calls other services, which a fake client replaces.
struct HttpClientFixture {
  HttpClientFixture() : server(without_lines()) {
    server.plugin(http_client());
    server.services().singleton<Greeter>().override<HttpClient>(fake);
    server.get("/task", [](Greeter& greeter) { return greeter.greet(); });
    server.get("/plain", [](Greeter& greeter) { return greeter.greet_blocking(); });
    server.get("/limited", [](Greeter& greeter) { return greeter.greet_blocking(); }).server_timeout(std::chrono::seconds(10));
    server.get("/pre", [](Pre<"name", std::string> name) { return *name; }).pre(pre("name", [](Greeter& greeter) {
      return greeter.greet_blocking();
    }));
  }
  std::string ask(std::string url) {
    InjectOptions options;
    options.url = std::move(url);
    options.headers = {{"traceparent", traceparent}, {"tracestate", "rojo=1"}, {"x-amzn-trace-id", xray}};
    return server.inject(std::move(options)).payload;
  }
  std::string last_sent(std::string_view header) const {
    const std::vector<FetchRequest> requests = fake->requests();
    const std::string* value = requests.back().headers().get(header);
    return value ? *value : "";
  }
  std::shared_ptr<FakeHttpClient> fake = std::make_shared<FakeHttpClient>([](const FetchRequest&) {
    FetchResponse response;
    response.body = "Ada";
    return response;
  });
  Server server;
};

TEST(HttpClientPlugin, can_be_replaced_with_a_fake_that_opens_no_socket) {
  HttpClientFixture fixture;
  EXPECT_EQ(fixture.ask("/task"), "hello Ada");
  EXPECT_EQ(fixture.ask("/plain"), "hello Ada");
}

TEST(HttpClientPlugin, propagates_the_trace_of_the_request_from_every_kind_of_caller) {
  HttpClientFixture fixture;
  for (const char* url : {"/task", "/plain", "/limited", "/pre"}) {
    ASSERT_EQ(fixture.ask(url), "hello Ada");
    const std::string sent = fixture.last_sent("traceparent");
    EXPECT_TRUE(sent.starts_with("00-4bf92f3577b34da6a3ce929d0e0e4736-")) << url << ": " << sent;
    EXPECT_TRUE(sent.ends_with("-01")) << url << ": " << sent;
    EXPECT_EQ(sent.find("00f067aa0ba902b7"), std::string::npos) << "the caller's span is not the parent of ours";
    EXPECT_EQ(fixture.last_sent("tracestate"), "rojo=1") << url;
    EXPECT_EQ(fixture.last_sent("x-amzn-trace-id"), xray) << url;
  }
}

TEST(HttpClientPlugin, provides_the_real_client_if_nothing_replaces_it) {
  const net::RunningServer names([](http::Request&) -> Task<http::Response> {
    http::Response response;
    response.body = std::string("Grace");
    co_return response;
  });
  Server server(without_lines());
  server.plugin(http_client({.base_url = "http://127.0.0.1:" + std::to_string(names.port()), .headers = {}, .timeout = {}}));
  server.get("/", [](HttpClient& http) -> std::string { return http.fetch_blocking(FetchRequest::get("/name"))->body; });
  EXPECT_EQ(server.inject("/").payload, "Grace");
}

}  // namespace
}  // namespace martlet
