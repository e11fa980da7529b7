#include <expected>

#include "testing/initialize_and_inject.hpp"

// A service's own errors, and their conversion to HTTP errors.

namespace shop {

enum class Refusal { unknown, sold_out };
martlet::Boom to_boom(Refusal refusal) {
  return refusal == Refusal::unknown ? martlet::not_found("No such thing") : martlet::conflict("Sold out");
}

}  // namespace shop

namespace martlet {
namespace {

struct Thing {
  std::string name;
};
Schema describe(Type<Thing>) { return object<Thing>("Thing", field<&Thing::name>("name")); }

std::expected<Thing, shop::Refusal> find(Param<"id"> id) {
  if (*id == "1") return Thing{"one"};
  return std::unexpected(shop::Refusal::unknown);
}

TEST(ToBoom, converts_the_error_of_a_service) {
  Server server(quiet_options());
  server.get("/{id}", find);
  EXPECT_EQ(answer(server, "/1").payload, R"({"name":"one"})");
  EXPECT_EQ(answer(server, "/2").payload, R"({"statusCode":404,"error":"Not Found","message":"No such thing"})");
}

TEST(ToBoom, converts_errors_of_coroutines_and_errors_in_place_of_a_reply) {
  Server server(quiet_options());
  server.get("/", []() -> Task<std::expected<Created<Thing>, shop::Refusal>> { co_return std::unexpected(shop::Refusal::sold_out); });
  EXPECT_EQ(answer(server, "/").status, 409);
}

TEST(ToBoom, converts_the_error_in_an_expected_void) {
  Server server(quiet_options());
  server.del("/{id}", [](Param<"id"> id) -> std::expected<void, shop::Refusal> {
    if (*id == "1") return {};
    return std::unexpected(shop::Refusal::unknown);
  });
  InjectOptions options;
  options.method = "DELETE";
  options.url = "/1";
  EXPECT_EQ(answer(server, options).status, 204);
  options.url = "/2";
  EXPECT_EQ(answer(server, options).status, 404);
}

}  // namespace
}  // namespace martlet
