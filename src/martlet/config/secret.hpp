#pragma once
#include <string>
#include <utility>

#include <martlet/schema/builtin_types.hpp>

namespace martlet {

/// A string that must never be shown. It is read like a std::string, with the same rules in a schema, but omitted when its struct is
/// written as JSON (in a list, a map or an optional it is null). Log lines and streams accept it only through reveal().
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string text) : text_(std::move(text)) {}

  /// Returns the text. The function's name is meant to stand out in calls.
  const std::string& reveal() const { return text_; }
  bool empty() const { return text_.empty(); }

  /// Compares in constant time.
  friend bool operator==(const Secret& a, const Secret& b) { return a.equals(b); }

 private:
  friend struct schema::Builtin<Secret>;
  bool equals(const Secret& other) const;
  std::string text_;
};

/// The schema of a Secret, which is read as a wrapper around a string and written as an empty wrapper.
template <>
struct schema::Builtin<Secret> {
  using Inner = std::string;
  static constexpr WrapperOps wrapper{
      [](const void*) -> const void* { return nullptr; },
      [](void* secret) -> void* {
        static_cast<Secret*>(secret)->text_.clear();
        return &static_cast<Secret*>(secret)->text_;
      },
      [](void* secret) { static_cast<Secret*>(secret)->text_.clear(); },
  };
  static Declaration declare() { return declare_wrapper<Secret, std::string>(wrapper, false); }
};

}  // namespace martlet
