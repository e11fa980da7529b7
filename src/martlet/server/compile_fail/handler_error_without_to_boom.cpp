// says: std::expected<T, E> where E is a Boom or has a to_boom(E)
#include <expected>

#include <martlet/server/server.hpp>

namespace shop {
enum class Refusal { unknown };
#ifndef WRONG
martlet::Boom to_boom(Refusal);
#endif
}  // namespace shop

void routes(martlet::Server& server) {
  server.get("/", []() -> std::expected<std::string, shop::Refusal> { return "text"; });
}
