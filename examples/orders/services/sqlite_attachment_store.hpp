#pragma once
#include <martlet/sqlite/database.hpp>

#include "attachment_store.hpp"

namespace orders {

class SqliteAttachmentStore final : public AttachmentStore {
 public:
  explicit SqliteAttachmentStore(martlet::sqlite::Database& database) : database_(database) {}

  Outcome<Attached> put(const std::string& order, const std::string& media_type, const std::string& bytes) override;
  Outcome<Attachment> find(const std::string& order) const override;

 private:
  martlet::sqlite::Database& database_;
};

}  // namespace orders
