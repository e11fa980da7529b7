#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>

#include "recorded_terraform_calls.hpp"

namespace martlet::cli {

/// The values of a recording's placeholders: `${account}`, `${region}`, `${endpoint}`, `${architecture}`, `${base64 FILE}`, and
/// `${OPERATION SUBJECT: MEMBER}` from the responses so far.
class RecordingVariables {
 public:
  void set(std::string name, std::string value) { values_[std::move(name)] = std::move(value); }
  /// Stores the members in `call.kept_members` of the call's response, which is JSON. Fails if one is missing.
  Result<void> keep(const RecordedCall& call, std::string_view answer);
  /// Returns `text` with its placeholders filled in, percent-encoded in a form. Unknown ones, such as the variables of IAM policies, aren't
  /// changed.
  std::string fill(std::string_view text, bool is_form) const;
  json::Value fill(const json::Value& value) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace martlet::cli
