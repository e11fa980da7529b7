#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

InjectOptions with_cookies(std::string header) {
  InjectOptions options;
  options.headers = {{"cookie", std::move(header)}};
  return options;
}

std::string state_text(Request& request) { return request.state().to_text(); }

std::string state_of(std::string header) {
  Server server(quiet_options());
  server.get("/", state_text);
  return answer(server, with_cookies(std::move(header))).payload;
}

// The expected values are those of hapi 21.
TEST(Cookies, are_read_whether_declared_or_not) {
  EXPECT_EQ(state_of("a=1; b=2"), R"({"a":"1","b":"2"})");
  EXPECT_EQ(state_of("a=1; b=2; a=3; a=4"), R"({"a":["1","3","4"],"b":"2"})");
  EXPECT_EQ(state_of("a=; a=1"), R"({"a":"1"})");
}

TEST(Cookies, named_proto_are_rejected) {
  EXPECT_EQ(state_of("a=1; __proto__=2"), R"({"statusCode":400,"error":"Bad Request","message":"Invalid cookie header"})");
}

TEST(Cookies, that_are_not_parsed_leave_no_state) {
  Server server(quiet_options());
  server.state("a");
  server.get("/", state_text).state({.parse = false});
  EXPECT_EQ(answer(server, with_cookies("a=1")).payload, "null");
  EXPECT_EQ(server.inject(with_cookies("broken")).payload, "null");
}

TEST(Cookies, in_an_ignored_malformed_header_leave_an_empty_state) {
  Server server(quiet_options());
  server.get("/", state_text).state({.on_invalid = OnInvalid::ignore});
  EXPECT_EQ(answer(server, with_cookies("a=1; broken")).payload, "{}");
}

TEST(Cookies, that_are_repeated_are_rejected_together) {
  Server server(quiet_options());
  server.state("a", {.ignore_errors = true});
  server.get("/", state_text);
  EXPECT_EQ(answer(server, with_cookies("a=1; a=b c; d=2")).payload, R"({"d":"2"})");
}

TEST(Cookies, that_are_repeated_are_decoded_one_by_one) {
  Server server(quiet_options());
  server.state("a", {.encoding = CookieEncoding::base64json});
  server.get("/", state_text);
  EXPECT_EQ(answer(server, with_cookies("a=WzFd; a=Mg==")).payload, R"({"a":[[1],2]})");
}

}  // namespace
}  // namespace martlet
