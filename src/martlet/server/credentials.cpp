#include <martlet/schema/write.hpp>
#include <martlet/server/credentials.hpp>

namespace martlet::credentials_detail {

json::Value to_value(const Schema& schema, const void* object) {
  std::string text;
  json::Writer writer(text, {});
  write_json(schema, object, writer);
  return json::parse(text).value_or(json::Value());
}

}  // namespace martlet::credentials_detail
