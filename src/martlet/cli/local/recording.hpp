#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cli {

/// A call that Terraform made. `service` is from its signature. Its texts contain placeholders (see Placeholders).
struct RecordedCall {
  std::string service{};
  std::string operation{};
  std::string subject{};  ///< the affected resource, for people
  std::string method{};
  std::string target{};
  std::map<std::string, std::string> headers{};
  std::optional<json::Value> json{};  ///< the body if it is JSON; any other body is in `body`
  std::string body{};
  std::vector<std::string> keep{};  ///< members of the answer that later calls need
};

/// The calls with which Terraform created an environment, in an order in which they succeed. It is written by
/// tests/operations/record_environments.py.
struct Recording {
  std::string account{};
  std::string region{};
  std::vector<RecordedCall> calls{};
};
Schema describe(Type<RecordedCall>);
Schema describe(Type<Recording>);

/// Reads a recording. Fails with Code::not_found if the file doesn't exist, and with Code::malformed if it isn't one.
Result<Recording> read_recording(const std::filesystem::path& file);

/// The values of a recording's placeholders: `${account}`, `${region}`, `${endpoint}`, `${architecture}`, `${base64 FILE}`, and
/// `${OPERATION SUBJECT: MEMBER}` from the answers so far.
class Placeholders {
 public:
  void set(std::string name, std::string value) { values_[std::move(name)] = std::move(value); }
  /// Stores the members in `call.keep` of the call's answer, which is JSON. Fails if one is missing.
  Result<void> keep(const RecordedCall& call, std::string_view answer);
  /// Returns `text` with its placeholders filled in, percent-encoded in a form. Unknown ones, such as the variables of IAM policies, aren't
  /// changed.
  std::string fill(std::string_view text, bool is_form) const;
  json::Value fill(const json::Value& value) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace martlet::cli
