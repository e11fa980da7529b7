#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <martlet/cli/command/console.hpp>
#include <martlet/cli/command/option.hpp>
#include <martlet/cloud/gateway/gateway_kind.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

namespace martlet::cli {

/// The function that `martlet local --function` serves behind an emulated API gateway, and how.
struct FunctionGatewaySettings {
  cloud::FunctionVersion function;
  cloud::GatewayKind kind = cloud::GatewayKind::http_api_2;
  std::string binary_media_types;
  std::string host = "127.0.0.1";
  std::uint16_t port = 8081;
  bool freezes = true;
  bool streams = false;
  bool as_json = false;
};

/// Returns the options of `martlet local --function`. They write to `settings`, which must outlive them.
std::vector<Option> function_gateway_options(FunctionGatewaySettings& settings);

/// Serves the function until the process is asked to stop. Returns the exit status: 1 if it could not serve, 2 if a setting is wrong.
int serve_function_gateway(FunctionGatewaySettings& settings, Console console);

}  // namespace martlet::cli
