#include <stdexcept>

#include <martlet/openapi/openapi.hpp>

#include <gtest/gtest.h>

#include "testing/document_at.hpp"

namespace martlet {
namespace {

struct Greeting {
  std::string text;
};
Schema describe(Type<Greeting>) { return object<Greeting>("Greeting", field<&Greeting::text>("text")); }

struct OtherGreeting {
  int number = 0;
};
Schema describe(Type<OtherGreeting>) { return object<OtherGreeting>("Greeting", field<&OtherGreeting::number>("number")); }

TEST(OpenApiPlugin, documents_routes_that_are_registered_after_it) {
  Server server;
  server.plugin(openapi({.info = {.title = "Shop", .version = "1.2.3"}}));
  server.get("/later", [] { return NoContent(); });
  const InjectResponse response = server.inject("/openapi.json");
  EXPECT_EQ(response.status, 200);
  const json::Value document = json::parse(response.payload).value_or(json::Value());
  EXPECT_EQ(at(document, "/info"), R"({"title":"Shop","version":"1.2.3"})");
  EXPECT_NE(at(document, "/paths/~1later"), "missing");
  EXPECT_EQ(at(document, "/paths/~1openapi.json"), "missing");
}

TEST(OpenApiPlugin, reports_two_types_with_the_same_name_at_initialization) {
  Server server;
  server.plugin(openapi());
  server.get("/one", [] { return Greeting(); });
  server.get("/two", [] { return OtherGreeting(); });
  EXPECT_THROW(server.inject("/one"), std::runtime_error);
}

Server function_server() {
  ServerOptions options;
  options.is_function = true;
  return Server(std::move(options));
}

TEST(OpenApiPlugin, creates_the_document_of_a_function_when_it_is_requested) {
  Server server = function_server();
  server.plugin(openapi());
  server.get("/one", [] { return Greeting(); });
  const InjectResponse first = server.inject("/openapi.json");
  const InjectResponse second = server.inject("/openapi.json");
  EXPECT_EQ(first.status, 200);
  EXPECT_NE(at(json::parse(first.payload).value_or(json::Value()), "/paths/~1one"), "missing");
  EXPECT_EQ(second.payload, first.payload);
}

TEST(OpenApiPlugin, responds_500_if_the_document_of_a_function_has_a_mistake) {
  Server server = function_server();
  server.plugin(openapi());
  server.get("/one", [] { return NoContent(); });
  server.get("/two", [] { return Greeting(); });
  server.get("/three", [] { return OtherGreeting(); });
  EXPECT_EQ(server.inject("/one").status, 204);
  EXPECT_EQ(server.inject("/openapi.json").status, 500);
}

}  // namespace
}  // namespace martlet
