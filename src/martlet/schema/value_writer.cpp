#include "value_writer.hpp"

#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>

#include "compiled/erased_value_access.hpp"

namespace martlet::schema {
namespace {

class ValueWriter {
 public:
  explicit ValueWriter(json::Writer& to) : to_(to) {}

  void write(const CompiledNode& node, const void* object) {
    switch (node.kind) {
      case Kind::string: return to_.string(*static_cast<const std::string*>(object));
      case Kind::boolean: return to_.boolean(*static_cast<const bool*>(object));
      case Kind::integer: return write_integer(*number_in(node, object));
      case Kind::real: return to_.number(number_in(node, object)->real());
      case Kind::time: return to_.string(to_iso8601(*static_cast<const WallTime*>(object)));
      case Kind::enumeration: return write_name(node, object);
      case Kind::wrapper: return write_wrapper(node, object);
      case Kind::array: return write_array(node, object);
      case Kind::map: return write_map(node, object);
      case Kind::object: return write_object(node, object, nullptr, nullptr);
      case Kind::variant: return write_variant(node, object);
      case Kind::any: return static_cast<const json::Value*>(object)->write(to_);
    }
  }

 private:
  void write_integer(const Number& number) { number.uint64() ? to_.uint64(*number.uint64()) : to_.int64(*number.int64()); }

  void write_name(const CompiledNode& node, const void* object) {
    const std::string* name = enum_name(*node.type, object);
    name ? to_.string(*name) : to_.null();
  }

  void write_wrapper(const CompiledNode& node, const void* object) {
    const void* inside = node.type->wrapper->get(object);
    inside ? write(*node.inner, inside) : to_.null();
  }

  void write_array(const CompiledNode& node, const void* object) {
    const ArrayOps& ops = *node.type->array;
    const std::size_t size = ops.size(object);
    to_.begin_array();
    for (std::size_t i = 0; i < size; ++i) write(*node.inner, ops.at(object, i));
    to_.end_array();
  }

  void write_map(const CompiledNode& node, const void* object) {
    struct Context {
      ValueWriter* writer;
      const CompiledNode* node;
    } context{this, node.inner};
    to_.begin_object();
    node.type->map->each(object, &context, [](void* opaque, std::string_view key, const void* value) {
      const auto& [writer, inner] = *static_cast<Context*>(opaque);
      writer->to_.key(key);
      writer->write(*inner, value);
    });
    to_.end_object();
  }

  /// Writes an object. If `tag_key` is given, writes one more member first.
  void write_object(const CompiledNode& node, const void* object, const std::string* tag_key, const std::string* tag) {
    to_.begin_object();
    if (tag_key) {
      to_.key(*tag_key);
      to_.string(*tag);
    }
    for (const CompiledField* field : node.object->as_declared) {
      const void* member = field->at(const_cast<void*>(object));
      if (is_absent(*field->node, member)) continue;
      field->key_matcher.text().empty() ? to_.key(field->key) : to_.quoted_key(field->key_matcher.text());
      write(*field->node, member);
    }
    to_.end_object();
  }

  static bool is_absent(const CompiledNode& node, const void* member) {
    return node.kind == Kind::wrapper && !node.type->is_nullable && !node.type->wrapper->get(member);
  }

  void write_variant(const CompiledNode& node, const void* object) {
    const std::size_t index = node.type->variant->index(object);
    const CompiledNode& alternative = *node.alternatives[index];
    const void* value = node.type->variant->get(object);
    const Refinement& asked = *node.refinement;
    const bool has_tag = !asked.tags.empty() && alternative.kind == Kind::object;
    if (has_tag && alternative.object->find(asked.discriminator, 0) == CompiledObject::none)
      return write_object(alternative, value, &asked.discriminator, &asked.tags[index]);
    write(alternative, value);
  }

  json::Writer& to_;
};

}  // namespace

void write_value(const CompiledNode& node, const void* object, json::Writer& writer) { ValueWriter(writer).write(node, object); }

}  // namespace martlet::schema
