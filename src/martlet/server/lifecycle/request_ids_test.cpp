#include "request_ids.hpp"

#include <regex>
#include <set>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

Server with_ids(std::string header = {}) {
  ServerOptions options = quiet_options();
  options.request_id_header = std::move(header);
  Server server(std::move(options));
  server.get("/", [](Request& request) { return std::string(request.id()); });
  return server;
}

InjectOptions with_header(std::string value) {
  InjectOptions options;
  options.headers = {{"x-request-id", std::move(value)}};
  return options;
}

// hapi, lib/request.js and lib/core.js: `${received}:${hostname}:${pid}:${start in base 36}:${counter}`.
const std::regex hapis_form(R"(\d{13}:[^:]+:\d+:[0-9a-z]+:\d{5})");

TEST(RequestIds, have_hapis_form_and_are_unique) {
  Server server = with_ids();
  std::set<std::string> ids;
  for (int i = 0; i < 3; ++i) {
    const std::string id = answer(server, "/").payload;
    EXPECT_TRUE(std::regex_match(id, hapis_form)) << id;
    ids.insert(id);
  }
  EXPECT_EQ(ids.size(), 3U);
}

TEST(RequestIds, are_taken_from_a_trusted_header) {
  Server server = with_ids("X-Request-Id");
  EXPECT_EQ(answer(server, with_header("proxy-7")).payload, "proxy-7");
}

TEST(RequestIds, are_not_taken_from_a_header_by_default) {
  Server server = with_ids();
  EXPECT_NE(answer(server, with_header("proxy-7")).payload, "proxy-7");
}

TEST(RequestIds, are_generated_if_the_trusted_header_is_not_a_valid_id) {
  Server server = with_ids("x-request-id");
  for (const std::string& value : {std::string(), std::string("two words"), std::string(129, 'a'), std::string("\xC3\xA9")}) {
    EXPECT_TRUE(std::regex_match(answer(server, with_header(value)).payload, hapis_form)) << value;
  }
}

}  // namespace
}  // namespace martlet
