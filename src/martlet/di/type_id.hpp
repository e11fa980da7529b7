#pragma once
#include <string>
#include <string_view>
#include <type_traits>

namespace martlet::di {

struct TypeName {
  std::string_view spelled;  ///< as the compiler writes it
};

/// An identifier of a type, which is the same in every translation unit of a program. Unlike typeid, it works for a class that is only
/// declared, so that a handler's header need not include its services.
using TypeId = const TypeName*;

namespace type_id_detail {

template <class T>
consteval std::string_view signature() {
  return __PRETTY_FUNCTION__;
}
inline constexpr std::size_t before = signature<double>().find("double");
inline constexpr std::size_t after = signature<double>().size() - before - std::string_view("double").size();

template <class T>
consteval std::string_view spelled() {
  return signature<T>().substr(before, signature<T>().size() - before - after);
}

template <class T>
inline constexpr TypeName name_of{spelled<T>()};

}  // namespace type_id_detail

/// `const T` is the same service as `T`.
template <class T>
inline constexpr TypeId id_of = &type_id_detail::name_of<std::remove_cv_t<T>>;

/// Returns the name for messages: without the compiler's `{anonymous}::`, and with `std::string` instead of its long name.
std::string readable(TypeId type);
/// Does the same for a name as written by a compiler or demangler.
std::string readable(std::string_view spelled);

}  // namespace martlet::di
