#pragma once
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <martlet/server/routing/path_pattern.hpp>

namespace martlet {

/// Makes it possible to search a map of strings with a std::string_view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

/// The values of a path's parameters, in order: one capture for each `param` segment, each parameter of a mixed one, and the wildcard.
class Captures {
 public:
  std::size_t size() const { return size_; }
  const TextRange& operator[](std::size_t i) const { return ranges_[i]; }  ///< in bytes from the start of the path
  void resize(std::size_t size) { size_ = size; }                          ///< new elements are unspecified
  void set(std::size_t i, TextRange stretch) { ranges_[i] = stretch; }

 private:
  std::array<TextRange, path_segments_max + path_params_max> ranges_;  // left uninitialized, because most lookups use only three elements
  std::size_t size_ = 0;
};

/// Finds the route for a path, segment by segment. The precedence at each segment is: literal text, mixed text, a parameter, a wildcard.
/// The search backtracks from a choice that leads to no route. So it finds the most specific route, whatever the order of registration.
///
/// Each edge consumes one segment, so a lookup enters each node at most once. A lookup takes at most as many steps as there are nodes;
/// without backtracking, at most the depth of the deepest route. Siblings are found by hash (mixed ones by their leading and trailing
/// text), so their number doesn't affect the cost.
class SegmentTrie {
 public:
  SegmentTrie();
  SegmentTrie(SegmentTrie&&) noexcept;
  SegmentTrie& operator=(SegmentTrie&&) noexcept;
  ~SegmentTrie();

  /// `pattern` must not have the fingerprint of an existing one.
  void add(const PathPattern& pattern, std::size_t record);

  struct Found {
    std::optional<std::size_t> record;
    std::size_t nodes_entered = 0;  ///< the cost of the lookup
  };
  /// Looks up `path`, which begins with a slash. Captures are meaningless when no record is found.
  Found find(std::string_view path, Captures& captures) const;

 private:
  struct Node;
  class MixedNodes;
  struct Search;
  static bool descend(const Node& node, std::size_t at, Search& search);
  static bool enter(const Node& child, std::size_t end, Search& search);

  std::unique_ptr<Node> root_;
};

}  // namespace martlet
