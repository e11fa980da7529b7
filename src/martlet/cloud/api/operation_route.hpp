#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/wire/operation.hpp>

namespace martlet::cloud {

/// Requirements that distinguish operations with the same method and path, in addition to the URI's fixed query. S3 has many of these.
struct RouteRequirements {
  std::vector<std::string> query{};    ///< parameters that must be present: "uploadId"
  std::vector<std::string> headers{};  ///< "x-amz-copy-source"
};

/// The members of a request that its path contains, decoded.
using PathMembers = std::map<std::string, std::string, std::less<>>;

/// The compiled method and URI of a REST operation.
class OperationRoute {
 public:
  OperationRoute(const aws::Operation& operation, RouteRequirements requirements);

  /// Returns the members in `path` (which is still encoded) if the method, path, query and headers match, or nullopt if they don't.
  template <class HasParameter, class HasHeader>
  std::optional<PathMembers> match(std::string_view method, std::string_view path, HasParameter has_parameter, HasHeader has_header) const {
    if (method != method_) return std::nullopt;
    for (const std::string& name : requirements_.query) {
      if (!has_parameter(name)) return std::nullopt;
    }
    for (const std::string& name : requirements_.headers) {
      if (!has_header(name)) return std::nullopt;
    }
    return match_path(path);
  }
  /// A route that requires more has a higher rank. Of two matching routes, the one with the higher rank is chosen.
  std::size_t rank() const { return rank_; }

 private:
  std::optional<PathMembers> match_path(std::string_view path) const;

  struct Segment {
    std::string text;  ///< a literal, or a member's name
    bool is_member = false;
    bool takes_rest = false;  ///< as in {Key+}
  };
  std::string method_;
  std::vector<Segment> segments_;
  RouteRequirements requirements_;  ///< including the URI's fixed query
  std::size_t rank_ = 0;
};

}  // namespace martlet::cloud
