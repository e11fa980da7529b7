#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::s3 {

/// The parameter `name` of a listing: how many at most, 1,000 at the outside.
Reply<int> count_parameter(const Call& call, std::string_view name);

/// How keys are written in a listing: as they are, or encoded where the request asks for encoding-type=url, since XML can't hold all of
/// them.
class KeyEncoding {
 public:
  /// Fails for any other encoding.
  static Reply<KeyEncoding> of(const Call& call);
  std::string operator()(std::string_view key) const;
  std::optional<std::string> name() const { return is_url_ ? std::optional<std::string>("url") : std::nullopt; }

 private:
  explicit KeyEncoding(bool is_url) : is_url_(is_url) {}
  bool is_url_;
};

/// "a/" of "a/b/c" after the prefix "" with the delimiter "/". nullopt: the key has none of its own.
std::optional<std::string> common_prefix(std::string_view key, std::string_view prefix, std::string_view delimiter);

/// Greater than all keys that begin with `prefix`, and less than all greater ones that don't.
std::string after_all_of(std::string_view prefix);

}  // namespace martlet::cloud::s3
