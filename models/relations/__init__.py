"""What a document does to other works, a module for each part of the law that says so; read together by `models.components.relations`."""
