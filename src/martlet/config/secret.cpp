#include <martlet/config/secret.hpp>

#include <martlet/base/text.hpp>

namespace martlet {

bool Secret::equals(const Secret& other) const { return equals_in_constant_time(text_, other.text_); }

}  // namespace martlet
