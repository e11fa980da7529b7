#include <atomic>
#include <mutex>
#include <stdexcept>

#include "frozen/freezer.hpp"

namespace martlet {

struct Schema::Body {
  explicit Body(schema::Declaration d) : declaration(std::move(d)) {}
  const schema::Declaration declaration;
  mutable schema::FrozenParts parts;
};

Schema::Schema(schema::Declaration declaration) : body_(std::make_shared<const Body>(std::move(declaration))) {}

std::string_view Schema::name() const { return body_->declaration.name; }
const schema::Declaration& Schema::declaration() const { return body_->declaration; }
schema::FrozenParts& Schema::parts() const { return body_->parts; }

Result<void> Schema::freeze() const { return schema::freeze(*this); }

const schema::Frozen& Schema::frozen() const {
  if (const schema::Frozen* root = body_->parts.published()) return *root;
  if (auto frozen = freeze(); !frozen) throw std::logic_error(to_text(frozen.error()));
  return *body_->parts.published();
}

}  // namespace martlet
