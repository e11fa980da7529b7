#include "operation_route.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud {
namespace {

bool add_member(PathMembers& members, const std::string& name, std::string_view encoded) {
  std::optional<std::string> text = percent_decode(encoded);
  if (!text || text->empty()) return false;
  members.insert_or_assign(name, *std::move(text));
  return true;
}

}  // namespace

OperationRoute::OperationRoute(const aws::Operation& operation, RouteRequirements requirements)
    : method_(operation.method), requirements_(std::move(requirements)) {
  const std::size_t at = operation.uri.find('?');
  if (at != std::string_view::npos) {
    split(operation.uri.substr(at + 1), '&',
          [&](std::string_view pair) { requirements_.query.emplace_back(pair.substr(0, pair.find('='))); });
  }
  const std::string_view path = operation.uri.substr(1, at == std::string_view::npos ? at : at - 1);
  split(path, '/', [&](std::string_view text) {
    Segment segment{std::string(text)};
    if (text.starts_with('{')) {
      segment.is_member = true;
      segment.takes_rest = text.ends_with("+}");
      segment.text = text.substr(1, text.size() - (segment.takes_rest ? 3 : 2));
    }
    rank_ += segment.is_member ? 1 : 10;
    segments_.push_back(std::move(segment));
  });
  rank_ += 100 * (requirements_.query.size() + requirements_.headers.size());
}

std::optional<PathMembers> OperationRoute::match_path(std::string_view path) const {
  if (!path.starts_with('/')) return std::nullopt;
  path.remove_prefix(1);
  PathMembers members;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const Segment& segment = segments_[i];
    const bool is_last = i + 1 == segments_.size();
    const std::size_t slash = segment.takes_rest ? std::string_view::npos : path.find('/');
    const std::string_view part = path.substr(0, slash);
    const bool has_more = slash != std::string_view::npos;
    // A trailing slash is ignored: "/bucket/" is the bucket.
    if (is_last ? has_more && slash + 1 != path.size() : !has_more) return std::nullopt;
    if (segment.is_member ? !add_member(members, segment.text, part) : part != segment.text) return std::nullopt;
    path = has_more ? path.substr(slash + 1) : std::string_view();
  }
  return members;
}

}  // namespace martlet::cloud
