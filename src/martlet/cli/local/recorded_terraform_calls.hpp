#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cli {

/// A call that Terraform made. `service` is from its signature. Its texts contain placeholders (see RecordingVariables).
struct RecordedCall {
  std::string service{};
  std::string operation{};
  std::string subject{};  ///< the affected resource, for people
  std::string method{};
  std::string path_and_query{};
  std::map<std::string, std::string> headers{};
  std::optional<json::Value> json{};  ///< the body if it is JSON; any other body is in `body`
  std::string body{};
  std::vector<std::string> kept_members{};  ///< members of the response that later calls need
};

/// The calls with which Terraform created an environment, in an order in which they succeed. It is written by
/// tests/operations/record_environments.py.
struct RecordedTerraformCalls {
  std::string account{};
  std::string region{};
  std::vector<RecordedCall> calls{};
};
Schema describe(Type<RecordedCall>);
Schema describe(Type<RecordedTerraformCalls>);

/// Reads a recording. Fails with Code::not_found if the file doesn't exist, and with Code::malformed if it isn't one.
Result<RecordedTerraformCalls> read_recording(const std::filesystem::path& file);

}  // namespace martlet::cli
