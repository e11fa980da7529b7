#include <martlet/aws/wire/wire_secret.hpp>

#include <martlet/base/text.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::aws {

bool WireSecret::equals(const WireSecret& other) const { return equals_in_constant_time(text_, other.text_); }

Schema describe(Type<WireSecret>) { return wrapped<&WireSecret::text_>("WireSecret", value<std::string>().allow_empty()); }

}  // namespace martlet::aws
