#include <algorithm>

#include "segment_trie.hpp"

namespace martlet {

// The mixed children of one node, found by the text before and after their parameters.
class SegmentTrie::MixedNodes {
 public:
  struct Child {
    MixedSegment shape;
    std::unique_ptr<Node> node;
  };

  Node& at(const MixedSegment& shape);

  // Returns the next child in precedence after `previous` (the first if nullptr) whose prefix and suffix match `segment`.
  const Child* next(std::string_view segment, const Child* previous) const;

 private:
  using Group = std::vector<std::unique_ptr<Child>>;  // same prefix and suffix, in order of precedence
  struct Suffixes {
    std::vector<std::size_t> sizes;
    TextMap<Group> groups;
  };
  std::vector<std::size_t> prefix_sizes_;
  TextMap<Suffixes> by_prefix_;
};

struct SegmentTrie::Node {
  TextMap<std::unique_ptr<Node>> literals;
  std::unique_ptr<MixedNodes> mixed;
  std::unique_ptr<Node> param;
  std::optional<std::size_t> end;  // the route that ends here
  bool end_is_optional = false;    // it ends with {p?}: that parameter may be empty
  std::optional<std::size_t> wildcard;
};

namespace {

void add_once(std::vector<std::size_t>& sizes, std::size_t size) {
  if (std::find(sizes.begin(), sizes.end(), size) == sizes.end()) sizes.push_back(size);
}

}  // namespace

SegmentTrie::Node& SegmentTrie::MixedNodes::at(const MixedSegment& shape) {
  add_once(prefix_sizes_, shape.prefix().size());
  Suffixes& suffixes = by_prefix_[std::string(shape.prefix())];
  add_once(suffixes.sizes, shape.suffix().size());
  Group& group = suffixes.groups[std::string(shape.suffix())];
  const auto place = std::lower_bound(group.begin(), group.end(), shape,
                                      [](const auto& child, const MixedSegment& s) { return precedes(child->shape, s); });
  if (place != group.end() && !precedes(shape, (*place)->shape)) return *(*place)->node;
  auto child = std::make_unique<Child>(Child{shape, std::make_unique<Node>()});
  return *(*group.insert(place, std::move(child)))->node;
}

const SegmentTrie::MixedNodes::Child* SegmentTrie::MixedNodes::next(std::string_view segment, const Child* previous) const {
  const Child* first = nullptr;
  for (const std::size_t prefix_size : prefix_sizes_) {
    if (prefix_size > segment.size()) continue;
    const auto suffixes = by_prefix_.find(segment.substr(0, prefix_size));
    if (suffixes == by_prefix_.end()) continue;
    for (const std::size_t suffix_size : suffixes->second.sizes) {
      if (prefix_size + suffix_size > segment.size()) continue;
      const auto group = suffixes->second.groups.find(segment.substr(segment.size() - suffix_size));
      if (group == suffixes->second.groups.end()) continue;
      const Group& children = group->second;
      auto child = children.begin();
      if (previous) {
        child = std::upper_bound(children.begin(), children.end(), previous->shape,
                                 [](const MixedSegment& shape, const auto& one) { return precedes(shape, one->shape); });
      }
      if (child != children.end() && (!first || precedes((*child)->shape, first->shape))) first = child->get();
    }
  }
  return first;
}

SegmentTrie::SegmentTrie() : root_(std::make_unique<Node>()) {}
SegmentTrie::SegmentTrie(SegmentTrie&&) noexcept = default;
SegmentTrie& SegmentTrie::operator=(SegmentTrie&&) noexcept = default;
SegmentTrie::~SegmentTrie() = default;

void SegmentTrie::add(const PathPattern& pattern, std::size_t record) {
  Node* node = root_.get();
  const auto child = [](std::unique_ptr<Node>& place) {
    if (!place) place = std::make_unique<Node>();
    return place.get();
  };
  for (const PathSegment& segment : pattern.segments()) {
    switch (segment.kind) {
      case PathSegment::Kind::literal: node = child(node->literals[segment.text]); break;
      case PathSegment::Kind::param: node = child(node->param); break;
      case PathSegment::Kind::wildcard: node->wildcard = record; return;
      case PathSegment::Kind::mixed:
        if (!node->mixed) node->mixed = std::make_unique<MixedNodes>();
        node = &node->mixed->at(segment.mixed);
    }
  }
  node->end = record;
  node->end_is_optional = pattern.ends_optional();
}

struct SegmentTrie::Search {
  std::string_view path;
  Captures& captures;
  Found found;
};

SegmentTrie::Found SegmentTrie::find(std::string_view path, Captures& captures) const {
  Search search{path, captures, {}};
  captures.resize(0);
  descend(*root_, 1, search);
  return search.found;
}

// Searches the children of `node` for the segment that begins at `at`.
bool SegmentTrie::descend(const Node& node, std::size_t at, Search& search) {
  ++search.found.nodes_entered;
  Captures& captures = search.captures;
  const std::size_t captured = captures.size();
  const std::size_t end = std::min(search.path.find('/', at), search.path.size());
  const std::string_view segment = search.path.substr(at, end - at);

  if (!node.literals.empty()) {
    const auto child = node.literals.find(segment);
    if (child != node.literals.end() && enter(*child->second, end, search)) return true;
  }
  if (node.mixed) {
    for (const auto* child = node.mixed->next(segment, nullptr); child; child = node.mixed->next(segment, child)) {
      captures.resize(captured + child->shape.may_be_empty.size());
      const bool fits = match_mixed(
          child->shape, segment, [&](std::size_t param, TextRange taken) { captures.set(captured + param, {at + taken.at, taken.size}); });
      if (fits && enter(*child->node, end, search)) return true;
      captures.resize(captured);
    }
  }
  if (node.param) {
    const bool may_be_empty = end == search.path.size() && node.param->end_is_optional;
    if (!segment.empty() || may_be_empty) {
      captures.resize(captured + 1);
      captures.set(captured, {at, segment.size()});
      if (enter(*node.param, end, search)) return true;
      captures.resize(captured);
    }
  }
  if (!node.wildcard) return false;
  captures.resize(captured + 1);
  captures.set(captured, {at, search.path.size() - at});
  search.found.record = node.wildcard;
  return true;
}

// Continues after the segment that led to `child` and ends at `end`.
bool SegmentTrie::enter(const Node& child, std::size_t end, Search& search) {
  if (end < search.path.size()) return descend(child, end + 1, search);
  search.found.record = child.end ? child.end : child.wildcard;
  return search.found.record.has_value();
}

}  // namespace martlet
