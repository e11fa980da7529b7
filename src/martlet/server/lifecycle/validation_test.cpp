#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

TEST(Validation, passes_ignored_invalid_input_on_unchanged) {
  Server server(quiet_options());
  server.get("/", [](Request& request) { return request.query().front().value; }).expects<int>(From::params).on_invalid(OnInvalid::ignore);
  EXPECT_EQ(answer(server, "/?limit=zero").payload, "zero");
}

TEST(Validation, lets_a_fail_action_decide_about_invalid_input) {
  Server server(quiet_options());
  server.get("/", [](QueryParam<"n", int>) { return "text"; }).fail_action([](Request&, const Boom& error) {
    return takeover(Response(error.message()).code(422));
  });
  const InjectResponse refused = answer(server, "/?n=x");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.payload, "\"n\" must be a number");
}

TEST(Validation, of_a_response_that_fails_its_schema_causes_a_500) {
  Server server(quiet_options());
  ResponseOptions options;
  options.schema = json_shape<std::vector<int>>();
  server.get("/", [] { return json::Value(json::Array{"x"}); }).response(options);
  EXPECT_EQ(answer(server, "/").status, 500);
}

TEST(Validation, does_not_name_the_fields_for_a_terse_route) {
  Server server(quiet_options());
  server.get("/", [](QueryParam<"n", int>) { return "text"; }).terse();
  EXPECT_EQ(answer(server, "/?n=x").payload, R"({"statusCode":400,"error":"Bad Request","message":"Invalid request query input"})");
}

}  // namespace
}  // namespace martlet
