#include "write.hpp"

#include "value_writer.hpp"

namespace martlet {

void write_json(const Schema& schema, const void* object, json::Writer& writer) { schema::write_value(schema.compiled(), object, writer); }

}  // namespace martlet
