#include <atomic>
#include <mutex>
#include <stdexcept>

#include "compiled/schema_compiler.hpp"

namespace martlet {

struct Schema::Body {
  explicit Body(schema::Declaration d) : declaration(std::move(d)) {}
  const schema::Declaration declaration;
  mutable schema::CompiledSchema parts;
};

Schema::Schema(schema::Declaration declaration) : body_(std::make_shared<const Body>(std::move(declaration))) {}

std::string_view Schema::name() const { return body_->declaration.name; }
const schema::Declaration& Schema::declaration() const { return body_->declaration; }
schema::CompiledSchema& Schema::parts() const { return body_->parts; }

Result<void> Schema::compile() const { return schema::compile(*this); }

const schema::CompiledNode& Schema::compiled() const {
  if (const schema::CompiledNode* root = body_->parts.published()) return *root;
  if (auto compiled = compile(); !compiled) throw std::logic_error(to_text(compiled.error()));
  return *body_->parts.published();
}

}  // namespace martlet
