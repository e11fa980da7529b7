#include "stored_message.hpp"

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::sqs {
namespace {

// Returns the length in four bytes, most significant first, followed by the bytes.
std::string with_length(std::string_view bytes) {
  std::string text;
  constexpr int bits = 8;
  for (int shift = 24; shift >= 0; shift -= bits) text += static_cast<char>(bytes.size() >> static_cast<unsigned>(shift) & 0xFF);
  return text + std::string(bytes);
}

}  // namespace

Schema describe(Type<StoredMessage>) {
  using M = StoredMessage;
  return object<M>("StoredMessage", field<&M::id>("id"), field<&M::queue>("queue"), field<&M::message_id>("message_id"),
                   field<&M::body>("body"), field<&M::attributes>("attributes"),
                   field<&M::system>("system").values(value<std::string>().allow_empty()), field<&M::group>("message_group").allow_empty(),
                   field<&M::sent>("sent"), field<&M::visible>("visible"), field<&M::receives>("receives"),
                   field<&M::receipt>("receipt").allow_empty());
}

std::string md5_of(const std::map<std::string, MessageAttribute>& attributes) {
  std::string bytes;
  for (const auto& [name, attribute] : attributes) {
    const std::string type = attribute.data_type.value_or("");
    const bool is_binary = type.starts_with("Binary");
    bytes += with_length(name) + with_length(type) + (is_binary ? '\2' : '\1');
    bytes += with_length(is_binary ? from_base64(attribute.binary_value.value_or("")).value_or("") : attribute.string_value.value_or(""));
  }
  return to_hex(md5(bytes));
}

}  // namespace martlet::cloud::sqs
