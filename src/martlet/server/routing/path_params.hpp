#pragma once
#include <cstddef>
#include <cstring>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace martlet {

inline constexpr std::size_t path_params_max = 16;  ///< of a route's path

/// The parameters of a request's path, decoded, in the order of the route's path, without absent ones. Values point into the path if
/// nothing had to be decoded. Movable, not copyable.
class PathParams {
 public:
  struct Item {
    std::string_view name;
    std::string_view value;
  };

  PathParams() {}
  PathParams(PathParams&& other) noexcept { *this = std::move(other); }
  PathParams& operator=(PathParams&& other) noexcept {
    std::memcpy(items_, other.items_, other.size_ * sizeof(Item));
    size_ = std::exchange(other.size_, 0);
    decoded_ = std::move(other.decoded_);
    return *this;
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Item& operator[](std::size_t i) const { return items()[i]; }
  const Item* begin() const { return items(); }
  const Item* end() const { return items() + size_; }
  std::optional<std::string_view> get(std::string_view name) const;  ///< nullopt: absent

  /// Adds a value as written in a path, such as `one/of/several`; at most path_params_max of them. Returns false and adds nothing if it is
  /// not percent-encoded UTF-8.
  [[nodiscard]] bool add(std::string_view name, std::string_view encoded);

 private:
  Item* items() { return std::launder(reinterpret_cast<Item*>(items_)); }
  const Item* items() const { return std::launder(reinterpret_cast<const Item*>(items_)); }
  alignas(Item) std::byte items_[path_params_max * sizeof(Item)];  // constructed when they are added: nearly all paths have fewer
  std::size_t size_ = 0;
  std::vector<std::string> decoded_;  // reserved once: items_ point into its strings
};

}  // namespace martlet
