#include <martlet/server/request.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

TEST(Request, has_the_query_string_unchanged) {
  Server server(quiet_options());
  server.get("/", [](Request& request) { return std::string(request.query_string()); });
  EXPECT_EQ(answer(server, "/?a=%20&b&a=1").payload, "a=%20&b&a=1");
  EXPECT_EQ(server.inject("/").status, 204);
}

}  // namespace
}  // namespace martlet
