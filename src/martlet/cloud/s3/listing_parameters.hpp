#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::s3 {

/// Returns the parameter `name`, the maximum number of results of a listing: at most 1,000, which is the default.
ServiceResult<int> count_parameter(const Call& call, std::string_view name);

/// The encoding of keys in a listing: none, or URL encoding if the request has encoding-type=url, since XML can't represent all keys.
class KeyEncoding {
 public:
  /// Reads the encoding of a request. Fails for any encoding-type other than url.
  static ServiceResult<KeyEncoding> of(const Call& call);
  std::string operator()(std::string_view key) const;
  std::optional<std::string> name() const { return is_url_ ? std::optional<std::string>("url") : std::nullopt; }

 private:
  explicit KeyEncoding(bool is_url) : is_url_(is_url) {}
  bool is_url_;
};

/// Returns the common prefix to which a key belongs: "a/" for "a/b/c" with the prefix "" and the delimiter "/". Returns nullopt if the key
/// is listed itself.
std::optional<std::string> common_prefix(std::string_view key, std::string_view prefix, std::string_view delimiter);

/// Returns a string that sorts after all keys that begin with `prefix`, and before all keys that follow those.
std::string after_all_of(std::string_view prefix);

}  // namespace martlet::cloud::s3
