#include "attachment.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<AttachmentReceipt>) {
  return object<AttachmentReceipt>("AttachmentReceipt", field<&AttachmentReceipt::media_type>("media_type"),
                                   field<&AttachmentReceipt::size>("size").note("in bytes"), field<&AttachmentReceipt::version>("version"));
}

}  // namespace orders
