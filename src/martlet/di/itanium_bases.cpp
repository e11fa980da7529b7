#include <cxxabi.h>

#include <cstdlib>
#include <memory>

#include "graph.hpp"

// The base classes of a class, from the data that the compiler generates for dynamic_cast (Itanium C++ ABI, 2.9.5).

namespace martlet::di {

namespace {

bool is_called(const std::type_info& type, const std::string& name) {
  const std::unique_ptr<char, decltype(&std::free)> plain(abi::__cxa_demangle(type.name(), nullptr, nullptr, nullptr), &std::free);
  return plain && readable(plain.get()) == name;
}

bool is_or_is_derived_from(const std::type_info& type, const std::string& base) {
  return is_called(type, base) || is_derived_from(type, base);
}

}  // namespace

bool is_derived_from(const std::type_info& type, const std::string& base) {
  if (const auto* single = dynamic_cast<const abi::__si_class_type_info*>(&type)) return is_or_is_derived_from(*single->__base_type, base);
  const auto* several = dynamic_cast<const abi::__vmi_class_type_info*>(&type);
  for (unsigned i = 0; several && i < several->__base_count; ++i) {
    if (is_or_is_derived_from(*several->__base_info[i].__base_type, base)) return true;
  }
  return false;
}

}  // namespace martlet::di
