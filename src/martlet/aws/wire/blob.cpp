#include <martlet/aws/wire/blob.hpp>

#include <martlet/base/encoding.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::aws {

Blob::Blob(std::string_view bytes) : base64_(to_base64(bytes)) {}

std::optional<std::string> Blob::bytes() const { return from_base64(base64_); }

Schema describe(Type<Blob>) { return wrapped<&Blob::base64_>("Blob", value<std::string>().allow_empty()); }

}  // namespace martlet::aws
