#include <array>

#include <martlet/cloud/gateway/gateway_kind.hpp>

namespace martlet::cloud {
namespace {

constexpr std::array<std::string_view, 5> names = {"rest", "http-api-1", "http-api-2", "function-url", "alb"};  // in the order of the enum

}  // namespace

std::optional<GatewayKind> gateway_kind_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<GatewayKind>(i);
  }
  return std::nullopt;
}

std::string_view name_of(GatewayKind kind) { return names[static_cast<std::size_t>(kind)]; }

}  // namespace martlet::cloud
