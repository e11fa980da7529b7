#include "compiled/schema_compiler.hpp"

#include <algorithm>
#include <mutex>
#include <ranges>
#include <utility>

#include <martlet/base/text.hpp>

#include "checking/satisfies.hpp"
#include "compiled/compiled_schema.hpp"
#include "compiled/erased_value_access.hpp"
#include "compiled/fast_path.hpp"
#include "compiled/field_dependency_order.hpp"
#include "compiled/json_text_bounds.hpp"

namespace martlet::schema {
namespace {

// Where something is declared: a type, or a field of it. Formatted only for errors.
struct Place {
  std::string_view type;
  std::string_view field{};
};

std::string to_text(const Place& place) {
  std::string text(place.type.empty() ? "of a built-in type" : place.type);
  return place.field.empty() ? text : text + "." + std::string(place.field);
}

Error declaration_error(const Place& where, const std::string& what) {
  return {Code::malformed, "schema " + to_text(where) + ": " + what, {}, {}};
}

/// Returns whether the character is written unescaped in JSON text, whatever the writer's options.
bool is_plain_in_json(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.'; }

}  // namespace

/// One walk over everything that a schema reaches. Its nodes are published at the end, or discarded on failure.
class SchemaCompiler {
 public:
  /// Returns the root node of a schema. While that schema is being built, the node is still empty: recursion ends here.
  const CompiledNode* root_of(const Schema& schema) {
    CompiledSchema& compiled = schema.compiled_schema();
    if (!compiled.nodes_.empty()) return &compiled.nodes_.front();
    made_.push_back(&compiled);
    CompiledNode& root = compiled.nodes_.emplace_back();
    const auto outer = std::exchange(siblings_, nullptr);
    fill(root, schema, nullptr, compiled, {schema.name()});
    siblings_ = outer;
    return &root;
  }

  Result<void> finish() {
    for (CompiledSchema* compiled : made_) {
      if (error_) {
        compiled->nodes_.clear();
        compiled->object_.reset();
      } else {
        compiled->published_.store(&compiled->nodes_.front(), std::memory_order_release);
      }
    }
    if (error_) return std::unexpected(std::move(*error_));
    return {};
  }

 private:
  void fail(const Place& where, const std::string& what) {
    if (!error_) error_ = declaration_error(where, what);
  }

  /// Returns a node for `schema` with the rules `more`, which lives as long as its owner; returns the schema's root node if there are none.
  const CompiledNode* node_of(const Schema& schema, const Refinement* more, CompiledSchema& owner, const Place& where) {
    if (!more || is_plain(*more)) return root_of(schema);
    CompiledNode& node = owner.nodes_.emplace_back();
    fill(node, schema, more, owner, where);
    return &node;
  }

  static bool is_plain(const Refinement& r) {
    return r.rules.empty() && r.one_of.empty() && !r.allows_empty && !r.takes_single && !r.items && r.alternatives.empty() &&
           r.tags.empty() && r.key_pattern.empty() && r.label.empty();
  }

  static void set_refinement(CompiledNode& node, const Refinement& of_type, const Refinement* more) {
    if (!more) {
      node.refinement = &of_type;
    } else if (is_plain(of_type)) {
      node.refinement = more;
    } else {
      node.both = std::make_unique<Refinement>(of_type);
      refine(*node.both, *more);
      node.refinement = node.both.get();
    }
  }

  void fill(CompiledNode& node, const Schema& schema, const Refinement* more, CompiledSchema& owner, const Place& where) {
    const Declaration& type = schema.declaration();
    node.kind = type.kind;
    node.type = &type;
    set_refinement(node, type.refinement, more);
    if (type.kind == Kind::wrapper) {
      node.inner = node_of(type.inner(), node.refinement, owner, where);  // rules apply to the value in the wrapper
    } else {
      fill_checks(node, where);
      const auto outer = std::exchange(siblings_, nullptr);  // the contents have no siblings
      fill_inside(node, schema, owner, where);
      siblings_ = outer;
    }
    node.json_bytes_min = json_bytes_min(node);
    node.may_contain_arrays = may_contain_arrays(node);
  }

  void fill_inside(CompiledNode& node, const Schema& schema, CompiledSchema& owner, const Place& where) {
    const Declaration& type = *node.type;
    const Refinement& rules = *node.refinement;
    if (type.inner) node.inner = node_of(type.inner(), rules.items.get(), owner, where);
    for (std::size_t i = 0; i < type.alternatives.size(); ++i) {
      const Refinement* more = i < rules.alternatives.size() ? rules.alternatives[i].get() : nullptr;
      node.alternatives.push_back(node_of(type.alternatives[i](), more, owner, where));
    }
    if (!rules.key_pattern.empty()) node.key_pattern = compile_pattern(rules.key_pattern, where);
    if (type.kind == Kind::object) node.object = object_of(schema);
  }

  void fill_checks(CompiledNode& node, const Place& where) {
    node.takes_empty = node.refinement->allows_empty;
    node.checks.reserve(node.refinement->rules.size());
    for (const Rule& rule : node.refinement->rules) {
      set_conversions(node, rule);
      RuleCheck check{rule.kind, rule.limit, &rule};
      if (bounds_size(rule.kind)) node.size_max = std::min(node.size_max, static_cast<std::size_t>(*rule.limit.int64()));
      if (rule.kind == RuleKind::pattern) check.pattern = compile_pattern(rule.text, where);
      if (!rule.reference.empty()) {
        check.reference = static_cast<int>(sibling(rule.reference, where));
        node.has_references = true;
      }
      node.checks.push_back(std::move(check));
    }
    node.converts_text = node.trims || node.is_iso_date || node.letter_case != LetterCase::as_is;
    node.bytes = node.type->bytes;
    node.fast_path = fast_path_of(node);
  }

  static void set_conversions(CompiledNode& node, const Rule& rule) {
    if (rule.kind == RuleKind::trim) node.trims = true;
    if (rule.kind == RuleKind::iso_date) node.is_iso_date = true;
    if (rule.kind == RuleKind::lowercase) node.letter_case = LetterCase::lower;
    if (rule.kind == RuleKind::uppercase) node.letter_case = LetterCase::upper;
  }

  std::shared_ptr<const Pattern> compile_pattern(const std::string& expression, const Place& where) {
    auto pattern = Pattern::compile(expression);
    if (pattern) return *pattern;
    fail(where, pattern.error().what);
    return nullptr;
  }

  const CompiledObject* object_of(const Schema& schema) {
    CompiledSchema& compiled = schema.compiled_schema();
    if (compiled.object_) return compiled.object_.get();
    if (compiled.nodes_.empty()) root_of(schema);
    if (compiled.object_) return compiled.object_.get();
    compiled.object_ = std::make_unique<CompiledObject>();
    fill_object(*compiled.object_, schema);
    return compiled.object_.get();
  }

  void fill_object(CompiledObject& object, const Schema& schema) {
    const Declaration& type = schema.declaration();
    const Place where{type.name};
    if (type.fields.size() > FieldSet::size_max) return fail(where, "more than 128 fields");
    object.unknown = type.unknown;
    const FieldDependencyOrder order = dependency_order_of(type);
    if (order.circular) fail({type.name, order.circular->key}, "refers to itself through other fields");
    const std::vector<const Field*>& fields = order.fields;
    const auto outer = std::exchange(siblings_, &fields);
    object.fields.reserve(fields.size());
    for (const Field* field : fields) add_field(object, *field, schema, {type.name, field->key});
    for (const ObjectRule& rule : type.object_rules) add_rule(object, rule, where);
    siblings_ = outer;
    index_keys(object, where);
    object.as_declared.resize(fields.size());
    for (const CompiledField& field : object.fields)
      object.as_declared[static_cast<std::size_t>(field.declared - type.fields.data())] = &field;
    link(object);
    object.is_done_when_complete = !object.has_fields_checked_at_end && object.rules.empty();
  }

  static void link(CompiledObject& object) {
    const CompiledField* next = &CompiledField::no_field;
    for (CompiledField& field : object.fields | std::views::reverse) {
      field.next = next;
      next = &field;
    }
    object.first = next;
  }

  void add_field(CompiledObject& object, const Field& declared, const Schema& schema, const Place& where) {
    CompiledField field;
    field.index = static_cast<std::uint32_t>(object.fields.size());
    field.key = declared.key;
    if (std::ranges::all_of(declared.key, is_plain_in_json)) field.key_matcher = json::KeyMatcher(declared.key);
    field.self.add(field.index);
    field.offset = declared.offset;
    field.declared = &declared;
    field.node = node_of(declared.type(), &declared.refinement, schema.compiled_schema(), where);
    for (const Condition& condition : declared.conditions) {
      CompiledCondition compiled{&condition, sibling(condition.key, where), nullptr};
      if (condition.refinement) compiled.refined = node_of(declared.type(), condition.refinement.get(), schema.compiled_schema(), where);
      field.conditions.push_back(compiled);
    }
    field.is_checked_at_end = !field.conditions.empty() || unwrapped(field.node)->has_references;
    object.has_fields_checked_at_end |= field.is_checked_at_end;
    object.all.add(field.index);
    object.fields.push_back(std::move(field));
  }

  void index_keys(CompiledObject& object, const Place& where) {
    object.by_key.reserve(object.fields.size());
    for (std::uint32_t i = 0; i < object.fields.size(); ++i) {
      const CompiledField& field = object.fields[i];
      object.by_key.emplace_back(field.key, i);
      if (field.declared->renamed_from.empty()) continue;
      object.by_key.emplace_back(field.declared->renamed_from, i);
      object.has_former_names = true;
    }
    std::ranges::sort(object.by_key, by_length_then_bytes, &std::pair<std::string_view, std::uint32_t>::first);
    const auto twice = std::ranges::adjacent_find(object.by_key, {}, &std::pair<std::string_view, std::uint32_t>::first);
    if (twice != object.by_key.end())
      fail(where, "the key \"" + std::string(twice->first) + "\" is declared twice; give each field a key of its own");
  }

  /// Returns the index of the field of the same object that has this key.
  std::size_t sibling(const std::string& key, const Place& where) {
    if (siblings_) {
      const auto at = std::ranges::find(*siblings_, key, &Field::key);
      if (at != siblings_->end()) return static_cast<std::size_t>(at - siblings_->begin());
    }
    std::string there;
    if (siblings_) {
      for (const Field* field : *siblings_) there += (there.empty() ? "; its fields are " : ", ") + field->key;
    }
    fail(where, "there is no field \"" + key + "\" in the same object" + there);
    return 0;
  }

  void add_rule(CompiledObject& object, const ObjectRule& rule, const Place& where) {
    CompiledObjectRule compiled{&rule, -1, {}};
    if (!rule.key.empty() && rule.kind != ObjectRule::Kind::custom) compiled.key = static_cast<int>(sibling(rule.key, where));
    for (const std::string& peer : rule.peers) compiled.peers.push_back(sibling(peer, where));
    object.rules.push_back(std::move(compiled));
  }

  std::vector<CompiledSchema*> made_;
  const std::vector<const Field*>* siblings_ = nullptr;  // of the object whose fields are being built
  std::optional<Error> error_;
};

Result<void> compile(const Schema& schema) {
  if (schema.compiled_schema().published()) return {};
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  if (schema.compiled_schema().published()) return {};
  SchemaCompiler compiler;
  compiler.root_of(schema);
  return compiler.finish();
}

}  // namespace martlet::schema
