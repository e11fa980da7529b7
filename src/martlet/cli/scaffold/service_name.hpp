#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// The name of a service, and the names derived from it.
class ServiceName {
 public:
  /// Reads "my-shop": 1 to 16 lower-case letters, digits and single dashes, a letter first, since the names of functions, roles and buckets
  /// begin with this name. Fails with Code::malformed for any other text, and with Code::conflict for names that C++, its libraries, CMake
  /// or other resources of infra/ use.
  static Result<ServiceName> parse(std::string_view text);

  const std::string& text() const { return text_; }  ///< "my-shop"
  std::string name_space() const;                    ///< "my_shop": the C++ namespace, and the program
  std::string variable() const;                      ///< "MY_SHOP": the beginning of environment variables
  std::string function_name() const { return text_ + "-api"; }

 private:
  explicit ServiceName(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// Returns whether `name` is unusable as a C++ name: a keyword, a macro, or a name that the C and C++ libraries have outside of std.
bool is_taken(std::string_view name);

/// Converts "my_thing" to "MyThing".
std::string pascal_case(std::string_view snake_case);

}  // namespace martlet::cli
