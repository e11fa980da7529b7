#include "type.hpp"

#include <stdexcept>
#include <utility>

#include "compiled/compiled_schema.hpp"
#include "compiled/schema_compiler.hpp"

namespace martlet {

struct Schema::Body {
  explicit Body(schema::Declaration d) : declaration(std::move(d)) {}
  const schema::Declaration declaration;
  mutable schema::CompiledSchema compiled;
};

Schema::Schema(schema::Declaration declaration) : body_(std::make_shared<const Body>(std::move(declaration))) {}

std::string_view Schema::name() const { return body_->declaration.name; }
const schema::Declaration& Schema::declaration() const { return body_->declaration; }
schema::CompiledSchema& Schema::compiled_schema() const { return body_->compiled; }

Result<void> Schema::compile() const { return schema::compile(*this); }

const schema::CompiledNode& Schema::compiled() const {
  if (const schema::CompiledNode* root = body_->compiled.published()) return *root;
  if (auto compiled = compile(); !compiled) throw std::logic_error(to_text(compiled.error()));
  return *body_->compiled.published();
}

}  // namespace martlet
