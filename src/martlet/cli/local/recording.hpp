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

/// A call that Terraform made. `service` is the one that its signature names. Its texts have placeholders: see Placeholders.
struct RecordedCall {
  std::string service{};
  std::string operation{};
  std::string subject{};  ///< what it is about, for people
  std::string method{};
  std::string target{};
  std::map<std::string, std::string> headers{};
  std::optional<json::Value> json{};  ///< the body, where it is JSON; otherwise it is `body`
  std::string body{};
  std::vector<std::string> keep{};  ///< members of the answer that later calls need
};

/// The calls by which Terraform created an environment, in an order in which they work. Written by tests/operations/record.py.
struct Recording {
  std::string account{};
  std::string region{};
  std::vector<RecordedCall> calls{};
};
Schema describe(Type<RecordedCall>);
Schema describe(Type<Recording>);

/// Fails with Code::not_found, and with Code::malformed if the file is not a recording.
Result<Recording> read_recording(const std::filesystem::path& file);

/// What the placeholders of a recording stand for: `${account}`, `${region}`, `${endpoint}`, `${architecture}`, `${base64 FILE}`, and
/// `${OPERATION SUBJECT: MEMBER}` of the answers so far.
class Placeholders {
 public:
  void set(std::string name, std::string value) { values_[std::move(name)] = std::move(value); }
  /// Keeps the members that `call` says of its answer, which is JSON. Fails where one is missing.
  Result<void> keep(const RecordedCall& call, std::string_view answer);
  /// `text` with its placeholders filled in; in a form they are percent-encoded. Others that look like them, such as those of IAM's
  /// policies, stay.
  std::string fill(std::string_view text, bool is_form) const;
  json::Value fill(const json::Value& value) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace martlet::cli
