#include <stdexcept>

#include <martlet/base/try_later.hpp>
#include <martlet/schema/object.hpp>

#include "testing/error_fixture.hpp"
#include "testing/log_lines.hpp"

// Wherever the application's code is called, an exception becomes an error response, which passes onPreResponse and has CORS headers.

namespace shop {

struct Odd {
  int n = 0;
};
martlet::Schema describe(martlet::Type<Odd>) {
  return martlet::object<Odd>(
      "Odd", martlet::field<&Odd::n>("n").rule([](int) -> std::optional<std::string> { throw std::runtime_error("rule"); }));
}

}  // namespace shop

namespace martlet {
namespace {

TEST(Exceptions, of_a_fail_action_are_answered) {
  ErrorFixture fixture;
  fixture.server.get("/", [](QueryParam<"n", int>) { return "text"; }).cors().fail_action([](Request&, const Boom&) -> Step {
    throw std::runtime_error("fail action");
  });
  expect_500(fixture, from_elsewhere("GET", "/?n=x"));
}

TEST(Exceptions, of_a_fail_action_that_are_booms_are_the_response_as_in_hapi) {
  ErrorFixture fixture;
  fixture.server.get("/", [](QueryParam<"n", int>) { return "text"; }).fail_action([](Request&, const Boom& error) -> Step {
    throw error;
  });
  EXPECT_EQ(answer(fixture.server, "/?n=x").payload,
            R"({"statusCode":400,"error":"Bad Request","message":"\"n\" must be a number","validation":{"source":"query","keys":["n"]}})");
}

TEST(Exceptions, of_a_fail_action_for_the_payload_are_answered) {
  ErrorFixture fixture;
  PayloadOptions payload;
  payload.fail_action = [](Request&, const Boom&) -> Step { throw std::runtime_error("fail action"); };
  fixture.server.post("/", [](Body<json::Value>) { return "text"; }).cors().payload(std::move(payload));
  expect_500(fixture, from_elsewhere("POST", "/", "{broken"));
}

TEST(Exceptions, of_a_rule_are_answered) {
  ErrorFixture fixture;
  fixture.server.post("/", [](Body<shop::Odd>) { return "text"; }).cors();
  expect_500(fixture, from_elsewhere("POST", "/", R"({"n":1})"));
}

TEST(Exceptions, of_a_rule_for_the_query_are_answered) {
  ErrorFixture fixture;
  fixture.server.get("/", [](Query<shop::Odd>) { return "text"; }).cors();
  expect_500(fixture, from_elsewhere("GET", "/?n=1"));
}

TEST(Exceptions, of_a_rule_for_the_response_are_answered) {
  ErrorFixture fixture;
  ResponseOptions response;
  response.schema = json_shape<shop::Odd>();
  fixture.server.get("/", [] { return json::parse(R"({"n":1})").value(); }).cors().response(std::move(response));
  expect_500(fixture, from_elsewhere("GET", "/"));
}

TEST(Exceptions, of_an_extension_are_answered) {
  ErrorFixture fixture;
  fixture.server.ext(ExtPoint::on_pre_handler, [](Request&) -> Step { throw std::runtime_error("extension"); });
  fixture.server.get("/", [] { return "text"; }).cors();
  expect_500(fixture, from_elsewhere("GET", "/"));
}

TEST(Exceptions, of_a_pre_method_are_answered) {
  ErrorFixture fixture;
  fixture.server.get("/", [] { return "text"; }).cors().pre(pre("a", [](Request&) -> int { throw std::runtime_error("pre"); }));
  expect_500(fixture, from_elsewhere("GET", "/"));
}

TEST(Exceptions, of_an_authentication_are_answered) {
  ErrorFixture fixture;
  fixture.server.auth_strategy("token", bearer([](std::string) -> std::optional<Credentials<>> { throw std::runtime_error("auth"); }));
  fixture.server.get("/", [] { return "text"; }).cors().auth("token");
  InjectOptions options = from_elsewhere("GET", "/");
  options.headers.emplace_back("authorization", "Bearer x");
  expect_500(fixture, std::move(options));
}

struct Occupied : std::runtime_error, TryLater {
  using std::runtime_error::runtime_error;
};

TEST(Exceptions, that_derive_from_try_later_are_503) {
  LogLines log;
  Server server(log.options());
  server.get("/", []() -> std::string { throw Occupied("the database is locked"); });
  const InjectResponse refused = answer(server, "/");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "1");
  EXPECT_EQ(refused.payload.find("database"), std::string::npos);
  EXPECT_NE(log.text().find("the database is locked"), std::string::npos) << log.text();
}

TEST(Exceptions, that_are_not_std_exceptions_are_answered) {
  ErrorFixture fixture;
  fixture.server.get("/", []() -> std::string { throw 7; }).cors();
  expect_500(fixture, from_elsewhere("GET", "/"));
}

struct NeedsRequest {
  explicit NeedsRequest(Request&) { throw std::runtime_error("constructor"); }
  std::string operator()() { return "text"; }
};

TEST(Exceptions, of_a_handlers_constructor_are_answered) {
  ErrorFixture fixture;
  fixture.server.get("/", handler<NeedsRequest>).cors();
  expect_500(fixture, from_elsewhere("GET", "/"));
}

// Fails at its part number `at`.
class Failing final : public http::BodyStream {
 public:
  explicit Failing(int at) : at_(at) {}
  Task<std::optional<std::string>> next() override {
    if (at_-- == 0) throw std::runtime_error("producer");
    co_return "part";
  }

 private:
  int at_;
};

std::unique_ptr<http::BodyStream> failing_at(int part) { return std::make_unique<Failing>(part); }

TEST(Exceptions, of_a_stream_before_its_first_part_are_answered) {
  ErrorFixture fixture;
  fixture.server.get("/", [] { return Response(failing_at(0)).type("text/plain"); }).cors();
  expect_500(fixture, from_elsewhere("GET", "/"));
  InjectOptions compressed = from_elsewhere("GET", "/");
  compressed.headers.emplace_back("accept-encoding", "gzip");
  EXPECT_EQ(fixture.server.inject(compressed).status, 500);
}

TEST(Exceptions, of_a_stream_after_its_first_part_abort_it) {
  ErrorFixture fixture;
  fixture.server.get("/", [] { return Response(failing_at(1)); });
  EXPECT_EQ(initialization_error(fixture.server), "");
  EXPECT_THROW(fixture.server.inject("/"), std::runtime_error);
}

}  // namespace
}  // namespace martlet
