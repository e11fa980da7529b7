#pragma once
#include <string>
#include <vector>

#include <martlet/server/step.hpp>

namespace martlet {

/// The points of the lifecycle at which a server, a plugin or a route can step in, in their order.
enum class ExtPoint { on_request, on_pre_auth, on_credentials, on_post_auth, on_pre_handler, on_post_handler, on_pre_response };
inline constexpr std::size_t ext_points = 7;

struct ExtOptions {
  std::vector<std::string> before{};  ///< plugins whose extensions at this point run later
  std::vector<std::string> after{};   ///< plugins whose extensions at this point run earlier
  bool sandbox = false;               ///< only for routes of the plugin that adds it
};

}  // namespace martlet
